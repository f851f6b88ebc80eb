// ChatSimulationTests
