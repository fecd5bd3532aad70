namespace Campaign.Web.Words;

/// <summary>
/// Finds which words of a text were corrected: those between the common beginning and the common end.
/// </summary>
internal static class TextDifference
{
    /// <summary>
    /// Both texts split into parts, each marked as changed or not. Joined together, the parts give the texts back.
    /// </summary>
    public static (IReadOnlyList<(string, bool)> Before, IReadOnlyList<(string, bool)> After) Of(
        string before,
        string after
    )
    {
        var (old, now) = (before.Split(' '), after.Split(' '));
        var shortest = Math.Min(old.Length, now.Length);
        var head = 0;
        while (head < shortest && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < shortest - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        return (Cut(old, head, tail), Cut(now, head, tail));
    }

    private static List<(string, bool)> Cut(string[] words, int head, int tail)
    {
        var parts = new List<(string, bool)>();
        Add(words[..head], false);
        Add(words[head..^tail], true);
        Add(words[^tail..], false);
        return parts;

        void Add(string[] some, bool changed)
        {
            if (some.Length == 0)
                return;
            if (parts.Count > 0)
                parts.Add((" ", false));
            parts.Add((string.Join(' ', some), changed));
        }
    }
}
