package Netlink;
# Asking the kernel of the network namespace that one is in, by netlink, with what perl-base has.
use strict;
use warnings;
use POSIX ();
use Socket;

# Families and types of linux/netlink.h, rtnetlink.h and sock_diag.h.
our ($route, $diagnosis) = (0, 4);
my ($request, $dump, $error, $done) = (1, 0x300, 2, 3);

# Seconds since whenever, by a clock that nobody sets, to the hundredth.
sub now { return (POSIX::times())[0] / 100 }

# all PROTOCOL TYPE BODY [EACH [SECONDS]]: have EACH told every answer's body.
# Returns how many there were; who has so many that they take longer than SECONDS has at least these.
sub all {
    my ($protocol, $type, $body, $each, $seconds) = @_;
    my $socket = asked($protocol, $type, $request | $dump, $body) or return 0;
    my $end = now() + ($seconds // 1);
    my $count = 0;
    while (now() < $end and my $size = sysread $socket, my $answers, 1 << 17) {
        for (my $at = 0; $at + 16 <= $size;) {
            my ($length, $kind) = unpack "x$at L S", $answers;
            return $count if $length < 16 or $kind == $done or $kind == $error;
            $count++;
            $each->(substr $answers, $at + 16, $length - 16) if $each;
            $at += $length + 3 & ~3;
        }
    }
    return $count;
}

# one PROTOCOL TYPE BODY: the body of the answer, or nothing
sub one {
    my $socket = asked(@_[0, 1], $request, $_[2]) or return;
    sysread $socket, my $answer, 1 << 16 or return;
    my ($length, $kind) = unpack 'L S', $answer;
    return $kind == $error ? undef : substr $answer, 16, $length - 16;
}

sub asked {
    my ($protocol, $type, $flags, $body) = @_;
    socket my $socket, 16, SOCK_RAW, $protocol or return;
    setsockopt $socket, SOL_SOCKET, SO_RCVTIMEO, pack 'l! l!', 1, 0;
    my $words = pack('L S S L L', 16 + length $body, $type, $flags, 1, 0) . $body;
    return send($socket, $words, 0, pack 'S x2 L L', 16, 0, 0) && $socket;
}

# attributes BYTES: each by its number
sub attributes {
    my ($bytes) = @_;
    my %found;
    while (length $bytes >= 4) {
        my ($length, $type) = unpack 'S S', $bytes;
        last if $length < 4;
        $found{ $type & 0x3fff } = substr $bytes, 4, $length - 4;
        $bytes = substr($bytes, ($length + 3 & ~3) < length $bytes ? $length + 3 & ~3 : length $bytes);
    }
    return \%found;
}

sub attribute { my ($type, $value) = @_; return pack 'S S a* x!4', 4 + length $value, $type, $value }

1;
