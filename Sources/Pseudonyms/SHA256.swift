/// A running SHA-256 digest.
public struct SHA256 {
}
