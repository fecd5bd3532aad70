using System.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// What the model looks at: fragments of two to five letters and sequences of one to three words, both without
/// diacritics; the words as typed; the groups and frames of the table, and which group precedes which; how many of the
/// words only hold a sentence together; and whether it states the age of a child or of a grown-up.
/// </summary>
internal sealed class CallFeatures(CallFrames frames)
{
    private const int ShortestPiece = 2;
    private const int LongestPiece = 5;
    private const int MostWords = 3;
    private const float TagValue = 0.35f;
    private const float CircumstanceValue = 0.25f;
    private const float SubjectValue = 0.15f;
    private const int FewestForShare = 6;
    private const int SharesOfFunctionWords = 10;
    private const int GrownUp = 18;

    private readonly string[] _groups = [.. frames.Groups.Select(x => $"[{x}]")];
    private readonly string[,] _pairs = Pairs(frames.Groups);
    private readonly string[] _frames = [.. frames.Frames.Select((x, i) => $"[khung {i + 1} {x.Situation.Alias()}]")];

    private readonly int[] _harm = [.. Enumerable.Range(0, frames.Groups.Count).Where(x => Has(frames.Harm, x))];
    private readonly int[] _times = [.. frames.Times];
    private readonly (UInt128 Youth, UInt128 Adulthood, UInt128 Writer) _ages = frames.Ages;

    private readonly string[] _hurt = [.. Kinds.Select(x => $"[bị hại {x}]")];
    private readonly string[] _first = [.. Kinds.Select(x => $"[nói về {x}]")];
    private readonly string[,] _hurtAnd = Products(Kinds, frames.Groups, "bị hại");
    private readonly string[,] _firstAnd = Products(Kinds, frames.Groups, "nói về");
    private readonly string[,] _timeAnd = Products(frames.Groups, frames.Groups, "lúc");

    private readonly string[] _shares = [.. Enumerable.Range(0, SharesOfFunctionWords + 1).Select(x => $"[hư từ {x}]")];

    private static readonly string[] Kinds = ["mình", "mình trẻ", "mình nhỏ", "trẻ", "người trẻ", "người khác"];

    /// <summary>Receives a feature and its value.</summary>
    public delegate void Sink(ReadOnlySpan<char> name, float value);

    /// <summary>Which kinds of features are produced.</summary>
    public (bool Text, bool Tags) Use { get; init; } = (true, true);

    /// <summary>Passes each feature of a text to the sink.</summary>
    public void Visit(IReadOnlyList<TypedWord> words, Sink sink) => Visit(words, frames.Tag(words), sink);

    /// <summary>The same for a text whose groups are known already.</summary>
    public void Visit(IReadOnlyList<TypedWord> words, TaggedText tagged, Sink sink)
    {
        if (words.Count == 0)
            return;
        if (Use.Text)
        {
            var plain = Joined(words.Select(x => x.Plain), ' ');
            Pieces(plain, sink);
            Runs(plain, ' ', words.Count, 0.8f, sink);
            if (words.Any(x => x.Text != x.Plain))
                Runs(Joined(words.Select(x => x.Text), '='), '=', words.Count, 0.5f, sink);
        }
        if (!Use.Tags)
            return;
        Tags(tagged, sink);
        WhoIsHurt(words, tagged, sink);
        if (words.Count >= FewestForShare)
            sink(_shares[(int)(FunctionWords.Share(words) * SharesOfFunctionWords)], TagValue);
        foreach (var isGrownUp in StatedAges.In(words).Select(x => x >= GrownUp).Distinct())
            sink(isGrownUp ? "[tuổi lớn]" : "[tuổi nhỏ]", TagValue);
    }

    private static string Joined(IEnumerable<string> words, char between)
    {
        var text = new StringBuilder().Append(between);
        foreach (var word in words)
            text.Append(word).Append(between);
        return text.ToString();
    }

    private static void Pieces(string text, Sink sink)
    {
        var value = 1 / MathF.Sqrt(text.Length * (LongestPiece - ShortestPiece + 1));
        for (var length = ShortestPiece; length <= LongestPiece; length++)
        for (var i = 0; i + length <= text.Length; i++)
            sink(text.AsSpan(i, length), value);
    }

    private static void Runs(string text, char between, int words, float share, Sink sink)
    {
        var value = share / MathF.Sqrt(words * MostWords);
        for (var start = 0; start < text.Length - 1; start = text.IndexOf(between, start + 1))
        for (int end = start, i = 0; i < MostWords && (end = text.IndexOf(between, end + 1)) > 0; i++)
            sink(text.AsSpan(start..(end + 1)), value);
    }

    private void Tags(TaggedText text, Sink sink)
    {
        for (var group = 0; group < _groups.Length; group++)
            if ((text.Groups & (UInt128.One << group)) != 0)
                sink(_groups[group], TagValue);
        for (var i = 0; i < text.Tags.Count; i++)
        for (var j = i + 1; j < text.Tags.Count && j < i + 4; j++)
            sink(_pairs[text.Tags[i], text.Tags[j]], TagValue / (j - i + 1));
        var first = true;
        for (var i = 0; i < _frames.Length; i++)
            if (frames.Frames[i].Fits(text.Groups))
            {
                sink(_frames[i], TagValue);
                if (first)
                    sink($"[trước nhất {frames.Frames[i].Situation.Alias()}]", TagValue);
                first = false;
            }
        if (first)
            sink("[không khung nào]", TagValue);
    }

    // Who is hurt changes what an act means: a child who is beaten is answered by another number than a neighbour is.
    private void WhoIsHurt(IReadOnlyList<TypedWord> words, TaggedText text, Sink sink)
    {
        var circumstances = Circumstances.Of(words, text, frames.Harm, _ages);
        if (circumstances.First is { } first)
        {
            sink(_first[(int)first], CircumstanceValue);
            for (var group = 0; group < _groups.Length; group++)
                if (Has(text.Groups, group))
                    sink(_firstAnd[(int)first, group], SubjectValue);
        }
        foreach (var hurt in circumstances.Victims)
        {
            sink(_hurt[(int)hurt], TagValue);
            foreach (var harm in _harm.Where(x => Has(text.Groups, x)))
                sink(_hurtAnd[(int)hurt, harm], CircumstanceValue);
            foreach (var time in _times.Where(x => Has(text.Groups, x)))
                sink(_hurtAnd[(int)hurt, time], CircumstanceValue);
        }
        foreach (var time in _times.Where(x => Has(text.Groups, x)))
        foreach (var harm in _harm.Where(x => Has(text.Groups, x)))
            sink(_timeAnd[time, harm], CircumstanceValue);
    }

    private static bool Has(UInt128 groups, int group) => (groups & (UInt128.One << group)) != 0;

    private static string[,] Products(IReadOnlyList<string> rows, IReadOnlyList<string> columns, string name)
    {
        var products = new string[rows.Count, columns.Count];
        for (var i = 0; i < rows.Count; i++)
        for (var j = 0; j < columns.Count; j++)
            products[i, j] = $"[{name} {rows[i]}, {columns[j]}]";
        return products;
    }

    private static string[,] Pairs(IReadOnlyList<string> groups)
    {
        var pairs = new string[groups.Count, groups.Count];
        for (var i = 0; i < groups.Count; i++)
        for (var j = 0; j < groups.Count; j++)
            pairs[i, j] = $"[{groups[i]} > {groups[j]}]";
        return pairs;
    }
}
