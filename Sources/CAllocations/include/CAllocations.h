#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H

/// How many pieces of memory this process has asked for, in all libraries together.
unsigned long callocations_count(void);

#endif
