// UsageStudyTests
