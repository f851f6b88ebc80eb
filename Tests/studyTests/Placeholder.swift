// studyTests
