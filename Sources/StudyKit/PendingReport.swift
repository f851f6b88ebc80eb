import Report

extension Report {
  func write(to directory: String, environment: [String: String]) throws {}
}
