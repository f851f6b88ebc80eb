// UsageStudy
