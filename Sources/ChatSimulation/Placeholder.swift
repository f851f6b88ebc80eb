// ChatSimulation
