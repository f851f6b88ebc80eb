// EmotesTests
