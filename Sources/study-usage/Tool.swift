import StudyKit
import UsageStudy

@main enum Tool { static func main() { StudyTool(UsageStudy()).main() } }
