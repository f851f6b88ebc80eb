#pragma once

// Asks the processor to fetch a place in memory that will be needed soon; Swift has no word for it.
static inline void cprefetch(const void *place) { __builtin_prefetch(place); }
