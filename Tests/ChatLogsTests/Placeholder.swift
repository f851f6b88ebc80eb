// ChatLogsTests
