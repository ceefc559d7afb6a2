// libFuzzer as a library (llvm.org/docs/LibFuzzer.html): the caller keeps its own `main`.
#ifndef CFUZZER_H
#define CFUZZER_H
#include <stddef.h>
#include <stdint.h>
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*user)(const uint8_t *data, size_t size));
#endif
