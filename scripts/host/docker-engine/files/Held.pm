package Held;
# What each machine holds of what is the whole server's, as the kernel tells it. Of a machine nothing is run, and no
# word of its own is taken: its root may be an attacker.
use strict;
use warnings;
use POSIX ();
use Netlink;

my %calls = (
    x86_64  => { setns => 308, statfs => 137, mlockall => 151, sched_setscheduler => 144 },
    aarch64 => { setns => 268, statfs => 43,  mlockall => 230, sched_setscheduler => 119 },
);
my (undef, undef, undef, undef, $kind) = (POSIX::uname());
our $call = $calls{$kind} or die "watch: no numbers of system calls are known of '$kind', but of x86_64 and aarch64\n";
my ($newnet, $packet, $bridge) = (0x40000000, 17, 7);

open my $here, '<', '/proc/self/ns/net' or die "watch: /proc/self/ns/net: $!\n";

sub text {
    my ($path) = @_;
    open my $file, '<', $path or return '';
    local $/;
    return scalar(<$file>) // '';
}

# The beginning of one that is asked again and again, which stays open.
my %open;

sub again {
    my ($path) = @_;
    if (!$open{$path}) { open $open{$path}, '<', $path or return '' }
    sysseek $open{$path}, 0, 0;
    sysread $open{$path}, my $words, 4096;
    return $words // '';
}

# Those of labs that run: what their init is, whose they are, and where their groups are. Bench's own are in none.
sub machines {
    my ($run, $groups) = @_;
    my @found;
    for my $task (glob "$run/exec/containerd/daemon/io.containerd.runtime.v2.task/moby/*") {
        my ($id) = $task =~ m{([0-9a-f]{64})$} or next;
        my ($pid) = text("$task/init.pid") =~ /^([0-9]+)/ or next;
        my %machine = (id => $id, pid => $pid);
        for (split /\n/, text("/proc/$pid/cgroup")) {
            my ($controllers, $group, $lab) = m{^\d+:([^:]*):(\Q$groups\E/([^/]+)/$id)} or next;
            $machine{lab} = $lab;
            $machine{systemd} = "/sys/fs/cgroup/systemd$group" if $controllers eq 'name=systemd';
            $machine{memory} = "/sys/fs/cgroup/memory$group" if $controllers eq 'memory';
            $machine{memory} //= "/sys/fs/cgroup$group" if $controllers eq '' and -e "/sys/fs/cgroup$group/memory.stat";
        }
        push @found, \%machine if $machine{lab};
    }
    return @found;
}

# within FILE WORK: its answer, in the network namespace of that name
sub within {
    my ($path, $work) = @_;
    open my $there, '<', $path or return 0;
    return 0 if syscall($call->{setns}, fileno $there, $newnet) != 0;
    my $answer = $work->();
    syscall($call->{setns}, fileno $here, $newnet) == 0 or die "watch: no way back: $!\n";
    return $answer;
}

sub in_network {
    my ($machine, $work) = @_;
    return within("/proc/$machine->{pid}/ns/net", $work);
}

# Bytes that can't be had back while it runs: what its group counts, and what no group counts.
sub memory {
    my ($machine) = @_;
    return counted($machine) + in_network($machine, \&uncounted);
}

sub counted {
    my $group = $_[0]{memory} or return 0;
    my $stat = text("$group/memory.stat");
    my ($used) = (text("$group/memory.usage_in_bytes") || text("$group/memory.current")) =~ /(\d+)/;
    # Of version 1 the total has the groups below, and buffers of sockets are beside it.
    my ($files) = $stat =~ /^(?:total_cache|file) (\d+)$/m;
    my ($shared) = $stat =~ /^(?:total_shmem|shmem) (\d+)$/m;
    my ($sockets) = text("$group/memory.kmem.tcp.usage_in_bytes") =~ /(\d+)/;
    return ($used // 0) - ($files // 0) + ($shared // 0) + ($sockets // 0);
}

# Buffers of its TCP and UDP sockets, as its group counts them; without one, what waits in them.
sub buffers {
    my ($machine) = @_;
    my $group = $machine->{memory} // '';
    my ($bytes) = (text("$group/memory.kmem.tcp.usage_in_bytes") || text("$group/memory.stat")) =~ /^(?:sock )?(\d+)$/m;
    return $bytes // in_network($machine, sub { waiting(qw(tcp tcp6 udp udp6)) });
}

# In the network namespace that one is in.
sub uncounted {
    return rings() + queues() + fragments() + 320 * connections();
}

# Rings of packet sockets, and what waits in them.
sub rings {
    my $bytes = 0;
    # PACKET_SHOW_RING_CFG and PACKET_SHOW_MEMINFO of linux/packet_diag.h
    Netlink::all($Netlink::diagnosis, 20, pack('C C S L L L L', $packet, 0, 0, 0, 4 | 16, 0, 0), sub {
        my $told = Netlink::attributes(substr $_[0], 16);
        for my $ring (@$told{ 2, 3 }) {
            my ($size, $number) = unpack 'L L', $ring // next;
            $bytes += $size * $number;
        }
        my ($received, undef, $sent) = unpack 'L L L', $told->{6} // pack 'L3', 0, 0, 0;
        $bytes += $received + $sent;
    });
    return $bytes;
}

# What waits in sockets that no controller knows: root of a network gives them room as he likes.
sub queues {
    my $bytes = waiting(qw(raw raw6 icmp icmp6));
    my $sockets = text('/proc/self/net/netlink');
    $bytes += $1 while $sockets =~ /^\S+ +\d+ +\d+ +\S+ +(\d+)/mg;
    return $bytes;
}

# waiting FAMILIES...: bytes sent and not heard of, and received and not read
sub waiting {
    my $bytes = 0;
    for my $sockets (map { text("/proc/self/net/$_") } @_) {
        $bytes += hex($1) + hex($2) while $sockets =~ /\b([0-9A-F]{8}):([0-9A-F]{8}) \d\d:/g;
    }
    return $bytes;
}

sub fragments {
    my $told = text('/proc/self/net/sockstat') . text('/proc/self/net/sockstat6');
    my $bytes = 0;
    $bytes += $1 while $told =~ /^FRAG6?: .*memory (\d+)/mg;
    return $bytes;
}

sub connections {
    my ($count) = text('/proc/sys/net/netfilter/nf_conntrack_count') =~ /(\d+)/;
    return $count // 0;
}

# Entries of its tables of neighbours. FAMILY: 2 of IPv4, 10 of IPv6
sub neighbours {
    my ($machine, $family) = @_;
    return in_network($machine, sub { Netlink::all($Netlink::route, 30, pack 'C x11', $family) });
}

# Groups in systemd's tree of version 1, where nothing counts them: a look at one that has too many ends.
sub groups {
    my ($machine) = @_;
    my @left = $machine->{systemd} // return 0;
    my $count = 0;
    my $end = Netlink::now() + 0.5;
    while (defined(my $group = pop @left) and Netlink::now() < $end) {
        # As many links as groups in it, and two.
        next if ((lstat $group)[3] // 2) == 2;
        opendir my $folder, $group or next;
        my @below = grep { -d } map { "$group/$_" } grep { !/^\.\.?$/ } readdir $folder;
        $count += @below;
        push @left, @below;
    }
    return $count;
}

# What a network keeps because its root or its packets have it so: protocol, type and header of the question for addresses,
# routes, neighbours, stations, rules, next hops, IPsec's states and policies, nftables' rules, maps of addresses. Of
# linux/rtnetlink.h, xfrm.h, netfilter/nf_tables.h and ipset/ip_set.h.
my ($ipsec, $netfilter) = (6, 12);
my @tables = (
    [$Netlink::route, 22, pack 'x8'],
    [$Netlink::route, 26, pack 'x12'],
    [$Netlink::route, 30, pack 'x12'],
    [$Netlink::route, 30, pack 'C x11', $bridge],
    [$Netlink::route, 34, pack 'x12'],
    [$Netlink::route, 106, pack 'x8'],
    [$ipsec, 18, pack 'x24'],
    [$ipsec, 21, pack 'x68'],
    [$netfilter, 0x0a07, pack 'x4'],
    [$netfilter, 0x0607, pack 'x4 S S C x3', 5, 1, 7],
);

# What is dear to ask, and may wait for who changes networks: EACH is told of bytes as they are found. They are those of
# packets in queues on its cables, of tables that its queues may have, of rings of tunnels' devices, and of all tables.
sub queued {
    my ($machine, $each) = @_;
    in_network($machine, sub {
        Netlink::all($Netlink::route, 38, pack('x20'), sub {
            my $statistics = Netlink::attributes(substr $_[0], 20)->{7} // '';
            my (undef, $backlog) = unpack 'L L', Netlink::attributes($statistics)->{3} // '';
            $each->((4 << 20) + ($backlog // 0));
        });
        my @filters;
        Netlink::all($Netlink::route, 18, pack('x16'), sub {
            my $places = unpack 'L', Netlink::attributes(substr $_[0], 16)->{13} // pack 'L', 0;
            # How many packets are in a ring nobody tells. One that no honest machine has is taken for full.
            $each->($places * ($places > 10_000 ? 2048 : 8));
            push @filters, [$Netlink::route, 46, pack 'x4 a4 x12', substr $_[0], 4, 4];
        });
        my @sets;
        Netlink::all($netfilter, 0x0a0a, pack('x4'), sub {
            my $set = Netlink::attributes(substr $_[0], 4);
            my @names = map { Netlink::attribute($_, $set->{$_} // '') } 1, 2;
            push @sets, [$netfilter, 0x0a0d, join '', pack('a x3', $_[0]), @names];
        });
        $each->(kept(@$_)) for @tables, @filters, @sets;
    });
}

# kept QUESTION...: at least what the kernel keeps of what it tells, in bytes. One that tells for longer than any honest one
# has most of all.
sub kept {
    my ($told, $seconds) = (0, 0.2);
    my $end = Netlink::now() + $seconds;
    Netlink::all(@_, sub { $told += length $_[0] }, $seconds);
    return $told > 1 << 20 && Netlink::now() >= $end ? 1e15 : 3 * $told;
}

# The same of all machines at once: stations that bridges have learned at their cables, in the engine's network. Which
# cable is whose the kernel tells, by the network at its other end. By pid.
sub stations {
    my ($engine, @machines) = @_;
    my %found;
    within("/proc/$engine/ns/net", sub {
        my (%at, %lead);
        Netlink::all($Netlink::route, 30, pack('C x11', $bridge), sub { $at{ unpack 'x4 l', $_[0] }++ });
        for my $machine (@machines) {
            # RTM_GETNSID, by NETNSA_PID
            my $answer = Netlink::one($Netlink::route, 90, pack 'C x3 S S L', 0, 8, 2, $machine->{pid}) // next;
            $lead{ unpack 'l', Netlink::attributes(substr $answer, 4)->{1} // next } = $machine->{pid};
        }
        Netlink::all($Netlink::route, 18, pack('C x15', 0), sub {
            my $network = Netlink::attributes(substr $_[0], 16)->{37} // return;
            my $pid = $lead{ unpack 'l', $network } // return;
            $found{$pid} += $at{ unpack 'x4 l', $_[0] } // 0;
        });
    });
    return %found;
}

1;
