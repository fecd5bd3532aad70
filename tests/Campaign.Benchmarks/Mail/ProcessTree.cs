using System.Globalization;

namespace Campaign.Benchmarks.Mail;

/// <summary>This process and those it started, such as Chromium's, as Linux counts them.</summary>
internal sealed class ProcessTree
{
    // What USER_HZ is on every Linux that .NET runs on.
    private const double TicksASecond = 100;

    private readonly Dictionary<int, double> _seconds = [];

    /// <summary>The most memory seen, pages that several share counted once, in MiB.</summary>
    public long Peak { get; private set; }

    /// <summary>Processor seconds of all that were ever seen.</summary>
    public double Seconds => _seconds.Values.Sum();

    /// <summary>Looks at them. What lives shorter than the pause between two looks is missed.</summary>
    public void Look()
    {
        var stats = Directory
            .EnumerateDirectories("/proc")
            .Where(x => int.TryParse(Path.GetFileName(x), CultureInfo.InvariantCulture, out _))
            .Select(Read)
            .OfType<(int Id, int Parent, double Seconds)>()
            .ToDictionary(x => x.Id);
        long memory = 0;
        foreach (var (id, _, seconds) in stats.Values.Where(x => IsOurs(x.Id)))
        {
            _seconds[id] = seconds;
            memory += Memory(id);
        }
        Peak = Math.Max(Peak, memory >> 10);

        bool IsOurs(int id)
        {
            for (; stats.TryGetValue(id, out var at); id = at.Parent)
                if (id == Environment.ProcessId)
                    return true;
            return false;
        }
    }

    private static (int Id, int Parent, double Seconds)? Read(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            // The name in brackets may hold blanks.
            var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long Number(int at) => long.Parse(words[at], CultureInfo.InvariantCulture);
            return (
                int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
                (int)Number(1),
                (Number(11) + Number(12)) / TicksASecond
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Memory(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/smaps_rollup")
                .First(x => x.StartsWith("Pss:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return 0;
        }
    }
}
