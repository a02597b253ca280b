/* The options of a command. */
#ifndef _GETOPT_H
#define _GETOPT_H

extern int optind;   /* index of the next argument */
extern char *optarg; /* argument of the option that was returned last */
extern int optopt;   /* the letter that was looked at last */
extern int opterr;   /* whether messages are printed */

int getopt(int argc, char *const argv[], const char *letters);

#endif
