import Collecting

extension Surroundings {
  /// Asks servers; pauses that a person would wonder about are told.
  var client: HTTPClient {
    HTTPClient(now: now) { pause in
      if pause >= .seconds(10) {
        tell("the server is busy; asking again in \(pause.components.seconds) s")
      }
      sleep(pause)
    }
  }
}
