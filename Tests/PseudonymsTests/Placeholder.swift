// PseudonymsTests
