# fill.pl WHAT MUCH: take so much of what is the whole server's, as root of a machine may, and keep it. MUCH: MiB, or entries
use strict;
use warnings;
use Socket;

my ($what, $much) = @ARGV;
my @kept;

# tell TYPE FLAGS BODY: a request to the kernel's routing, by netlink
sub tell_kernel {
    my ($type, $flags, $body) = @_;
    socket(my $kernel, 16, SOCK_RAW, 0) or die "netlink: $!\n";
    send $kernel, pack('L S S L L', 16 + length $body, $type, $flags | 5, 1, 0) . $body, 0, pack 'S x2 L L', 16, 0, 0;
    sysread $kernel, my $answer, 4096;
    my $error = unpack 'x16 l', $answer;
    return if $error == 0 || $error == -17;
    $! = -$error;
    die "netlink: $!\n";
}

sub attribute { my ($type, $value) = @_; return pack 'S S a* x!4', 4 + length $value, $type, $value }

my %ways = (
    rings => sub {
        for (my $left = $much; $left > 0; $left -= 64) {
            push @kept, ring($left < 64 ? $left : 64);
        }
    },
    # All in one, of each kind, and what becomes of it.
    ring => sub {
        for my $option (5, 13) { print eval { ring($much, $option); "done\n" } || $@ }
        exit;
    },
    # Packets that nobody reads, a fifth of a MiB in each socket: one hears one sender.
    queue => sub {
        for my $number (1 .. $much * 5) {
            my $address = pack_sockaddr_in(0, pack 'N', 0x7f010000 + $number);
            socket(my $reader, AF_INET, SOCK_RAW, 253) or die "socket: $!\n";
            setsockopt $reader, SOL_SOCKET, SO_RCVBUF, pack 'i', 1 << 20;
            connect $reader, $address or die "connect: $!\n";
            socket(my $sender, AF_INET, SOCK_RAW, 253) or die "socket: $!\n";
            bind $sender, $address or die "bind: $!\n";
            send $sender, 'x' x 60000, 0, pack_sockaddr_in(0, INADDR_LOOPBACK) for 1 .. 4;
            push @kept, $reader;
        }
    },
    neighbours => sub { neighbours(2, map { pack 'N', 0x0a000000 + $_ } 1 .. $much) },
    neighbours6 => sub { neighbours(10, map { pack 'N4', 0x20010db8, 0, 0, $_ } 1 .. $much) },
    connections => sub {
        nft('{ type filter hook output priority 0; }', 'ct state new accept');
        packets($much);
    },
    # Elements that packets add to a set.
    set => sub {
        system('nft', 'add table ip t; add set ip t s { type ipv4_addr . inet_service; size 100000000; flags dynamic,timeout; }') == 0 or die;
        nft('{ type filter hook output priority -300; }', 'add @s { ip daddr . udp dport timeout 1h }');
        packets($much);
    },
    groups => sub {
        my ($tree) = grep { -d } '/sys/fs/cgroup/systemd', '/sys/fs/cgroup';
        for (1 .. $much) { mkdir "$tree/t$_" or die "mkdir: $!\n" }
    },
    # By each connection a MiB, which nobody reads.
    buffers => sub {
        socket(my $server, AF_INET, SOCK_STREAM, 0);
        bind $server, pack_sockaddr_in(0, INADDR_LOOPBACK) and listen $server, 128 or die "listen: $!\n";
        for (1 .. $much) {
            socket(my $client, AF_INET, SOCK_STREAM, 0);
            connect $client, getsockname $server or die "connect: $!\n";
            accept(my $accepted, $server);
            push @kept, $client, $accepted;
            1 while send $client, 'x' x 65536, MSG_DONTWAIT;
        }
    },
);

# nft HOOK RULE: a rule for what goes out
sub nft {
    my ($hook, $rule) = @_;
    system('nft', "add table ip t; add chain ip t o $hook; add rule ip t o $rule") == 0 or die;
}

# packets MUCH: that many, each to another place of its own
sub packets {
    my ($much) = @_;
    socket(my $sender, AF_INET, SOCK_DGRAM, 0) or die "socket: $!\n";
    for (1 .. $much) { send $sender, 'x', MSG_DONTWAIT, pack_sockaddr_in(1 + $_ % 65000, pack 'N', 0x7f000001 + int $_ / 65000) }
}

sub ring {
    my ($size, $option) = @_;
    socket(my $ring, 17, SOCK_RAW, 0) or die "socket: $!\n";
    setsockopt $ring, 263, $option // 5, pack('L4', 1 << 20, $size, 2048, $size * 512) or die "ring: $!\n";
    return $ring;
}

sub neighbours {
    my ($family, @addresses) = @_;
    my $kind = attribute(18, attribute(1, "bridge\0"));
    tell_kernel(16, 0x600, pack('C x S l L L', 0, 0, 0, 1, 1) . attribute(3, "t0\0") . $kind);
    open(my $file, '<', '/sys/class/net/t0/ifindex') or die "t0: $!\n";
    my $index = <$file>;
    # Stale, as any that was heard of and not asked since.
    tell_kernel(28, 0x500, pack('C x3 l S C C', $family, $index, 4, 0, 0) . attribute(1, $_) . attribute(2, "\2\0\0\0\0\1")) for @addresses;
}

$ways{$what}->();
$| = 1;
print "$what: $much\n";
sleep 600;
