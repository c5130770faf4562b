// GNU readline and its history; the accessors read C globals that Swift 6 refuses.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
