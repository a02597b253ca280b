/* How a terminal is set: the numbers of the kernel's ioctl.inc. */
#ifndef _TERMIOS_H
#define _TERMIOS_H

#define NCCS 19
#define ICRNL 0000400
#define OPOST 0000001
#define ONLCR 0000004
#define ISIG 0000001
#define ICANON 0000002
#define ECHO 0000010
#define ECHOE 0000020
#define TOSTOP 0000400
#define VINTR 0
#define VQUIT 1
#define VERASE 2
#define VKILL 3
#define VEOF 4
#define VTIME 5
#define VMIN 6
#define VSUSP 10

#define TCSANOW 0
#define TCSADRAIN 1
#define TCSAFLUSH 2

typedef unsigned char cc_t;
typedef unsigned int tcflag_t;

/* The kernel's structure Termios. */
struct termios {
    tcflag_t c_iflag;
    tcflag_t c_oflag;
    tcflag_t c_cflag;
    tcflag_t c_lflag;
    cc_t c_line;
    cc_t c_cc[NCCS];
};

int tcgetattr(int descriptor, struct termios *to);
int tcsetattr(int descriptor, int when, const struct termios *from);
void cfmakeraw(struct termios *settings);

#endif
