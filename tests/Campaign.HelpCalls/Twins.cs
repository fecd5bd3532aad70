using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>
/// Folds in which no near twin of a sentence stands in another fold: sentences that share half of their words, as they
/// are read, stay together, whatever source they are from.
/// </summary>
internal static class Twins
{
    private const double Near = 0.5;

    /// <summary>The number of the group of each sentence.</summary>
    public static int[] Groups(IReadOnlyList<Sentence> all, CallRecogniser recogniser)
    {
        var words = all.Select(x => recogniser.Words(x.Text).Select(w => w.Plain).ToHashSet(StringComparer.Ordinal))
            .ToArray();
        var parent = Enumerable.Range(0, all.Count).ToArray();
        for (var i = 0; i < all.Count; i++)
        for (var j = 0; j < i; j++)
            if (AreNear(words[i], words[j]))
                parent[Root(parent, i)] = Root(parent, j);
        return [.. parent.Select((_, i) => Root(parent, i))];
    }

    private static bool AreNear(HashSet<string> a, HashSet<string> b)
    {
        if (Math.Min(a.Count, b.Count) < Near * Math.Max(a.Count, b.Count))
            return false;
        var shared = a.Count(b.Contains);
        return shared >= Near * (a.Count + b.Count - shared);
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }
}
