#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot import. 15 + 32: the largest window, gzip or zlib header.
static inline int czlib_inflate_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 32);
}

// 15 + 16: the largest window, gzip header.
static inline int czlib_deflate_init(z_stream *stream) {
  return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
