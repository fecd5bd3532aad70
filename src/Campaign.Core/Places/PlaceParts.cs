namespace Campaign.Core.Places;

/// <summary>A part of what somebody typed as a place: "huyện Na Rì".</summary>
/// <param name="Kind">The kind of place that was typed.</param>
/// <param name="Words">The name as typed, in lower case.</param>
/// <param name="Named">The places with that name and kind; empty when it is unknown.</param>
internal sealed record PlacePart(KindWord Kind, string[] Words, IReadOnlyList<KnownPlace> Named)
{
    /// <summary>The name with single blanks between words.</summary>
    public string Text => string.Join(' ', Words);
}

/// <summary>
/// Splits what somebody typed into known names, with or without their kinds, in any order, with or without commas. Of
/// several ways to split it, the one with the fewest unknown words and then the fewest parts wins.
/// </summary>
internal sealed class PlaceParts(PlaceIndex index, IReadOnlyList<PlaceWord> words)
{
    private const int LongestName = 8;
    private const int UnknownWord = 100;
    private const int Part = 10;
    private const int Initials = 5;

    private readonly (int Cost, PlacePart? First, int Next)?[] _best = new (int, PlacePart?, int)?[words.Count + 1];

    /// <summary>The parts in the order in which they were typed.</summary>
    public List<PlacePart> All()
    {
        var parts = new List<PlacePart>();
        for (var at = 0; at < words.Count; at = Best(at).Next)
            if (Best(at).First is { } part)
                AddTo(parts, part, at);
        return parts;
    }

    // Neighbouring unknown words are one unknown name.
    private void AddTo(List<PlacePart> parts, PlacePart part, int at)
    {
        if (
            part is { Kind: KindWord.Any, Named.Count: 0 }
            && !words[at].BreakBefore
            && parts is [.., { Named.Count: 0, Kind: not (KindWord.Hamlet or KindWord.Street) } last]
        )
            parts[^1] = last with { Words = [.. last.Words, .. part.Words] };
        else
            parts.Add(part);
    }

    private (int Cost, PlacePart? First, int Next) Best(int at)
    {
        if (at == words.Count)
            return (0, null, at);
        if (_best[at] is { } known)
            return known;
        var best = (Cost: int.MaxValue, First: (PlacePart?)null, Next: at);
        foreach (var (cost, part, next) in Ways(at))
            if (cost + Best(next).Cost is var total && total < best.Cost)
                best = (total, part, next);
        _best[at] = best;
        return best;
    }

    private IEnumerable<(int Cost, PlacePart? Part, int Next)> Ways(int at)
    {
        foreach (var (kind, length) in KindWords.At(words, at))
            if (kind == KindWord.Nothing)
                yield return (1, null, at + length);
            else if (kind is KindWord.Hamlet or KindWord.Street)
                yield return (
                    Part + 1,
                    new(kind, Texts(at + length, EndBelow(kind, at + length)), []),
                    EndBelow(kind, at + length)
                );
            else
            {
                foreach (var way in Names(kind, at + length))
                    yield return way;
                if (at + length < words.Count && !words[at + length].BreakBefore)
                    yield return (UnknownWord, new(kind, [words[at + length].Text], []), at + length + 1);
            }
        foreach (var way in Names(KindWord.Any, at))
            yield return way;
        if (words[at].Text is { Length: > 3 } glued && glued.StartsWith("tp", StringComparison.Ordinal))
            if (Named(KindWord.City, [glued[2..]]) is { Count: > 0 } city)
                yield return (Part, new(KindWord.City, [glued[2..]], city), at + 1);
        yield return (UnknownWord, new(KindWord.Any, [words[at].Text], []), at + 1);
    }

    private IEnumerable<(int Cost, PlacePart? Part, int Next)> Names(KindWord kind, int at)
    {
        for (var end = at + 1; end <= words.Count && end - at <= LongestName; end++)
        {
            if (end - 1 > at && words[end - 1].BreakBefore)
                yield break;
            var name = Texts(at, end);
            if (Named(kind, name) is { Count: > 0 } named)
                yield return (
                    named.All(x => x.Rank == NameRank.Initials) ? Part + Initials : Part,
                    new(kind, name, named),
                    end
                );
        }
    }

    private List<KnownPlace> Named(KindWord kind, string[] name)
    {
        List<KnownPlace> named = [.. index.Of(PlaceWord.Key(name)).Where(x => Fits(x.Place, kind))];
        // People who type diacritics mean them, unless no name has them.
        var exact = string.Join(' ', name);
        if (named.Exists(x => x.Rank == NameRank.Own && x.Text == exact) && exact != Text.Folding.WithoutMarks(exact))
            named.RemoveAll(x => x.Text != exact);
        // Initials are a guess, so a real name takes precedence.
        if (named.Exists(x => x.Rank == NameRank.Own))
            named.RemoveAll(x => x.Rank == NameRank.Initials);
        return named;
    }

    private static bool Fits(Place place, KindWord kind) =>
        kind switch
        {
            KindWord.Province => place.Level == PlaceLevel.Province,
            KindWord.District => place.Level != PlaceLevel.Province,
            KindWord.Commune or KindWord.Township => place.Level == PlaceLevel.Commune,
            _ => true,
        };

    // Up to a comma or the next kind. A hamlet with a number has no name besides.
    private int EndBelow(KindWord kind, int at)
    {
        if (kind == KindWord.Hamlet && at < words.Count && words[at].Text.All(char.IsAsciiDigit))
            return at + 1;
        while (at < words.Count && !words[at].BreakBefore && !KindWords.At(words, at).Any())
            at++;
        return at;
    }

    private string[] Texts(int from, int to)
    {
        var texts = new string[Math.Max(0, to - from)];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = words[from + i].Text;
        return texts;
    }
}
