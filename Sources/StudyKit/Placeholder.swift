// StudyKit
