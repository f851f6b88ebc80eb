// StudyKitTests
