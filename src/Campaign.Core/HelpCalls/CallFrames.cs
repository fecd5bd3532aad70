using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// The table of frames: who, what is done, to whom, when. It is a file that an officer can read; groups of words first,
/// then the frames that are made of them.
/// </summary>
public sealed class CallFrames
{
    private const string Ignored = "bo-qua";
    private const string Information = "thong-tin";

    private const StringSplitOptions Parts = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <param name="lines">Lines that say something, NFC.</param>
    /// <exception cref="FormatException">A line makes no sense; the message says which.</exception>
    public CallFrames(IEnumerable<string> lines)
    {
        var frames = ImmutableArray.CreateBuilder<CallFrame>();
        foreach (var line in lines)
            if (line.Contains('|'))
                frames.Add(CallFrame.Parse(line, Group));
            else
                AddGroup(line);
        Frames = frames.ToImmutable();
        Words = _phrases.Values.SelectMany(x => x).SelectMany(x => x.Words).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The table that the product runs with.</summary>
    public static CallFrames Shipped { get; } = new(WordFile.Lines(typeof(CallFrames).Assembly, "frames.vi.txt"));

    /// <summary>The frames in the order in which they are looked at.</summary>
    public ImmutableArray<CallFrame> Frames { get; }

    /// <summary>Names of the groups of words.</summary>
    public IReadOnlyList<string> Groups => _names;

    /// <summary>Every word of the table.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>The groups of words that a text has, in the order in which they stand.</summary>
    public TaggedText Tag(IReadOnlyList<TypedWord> words)
    {
        var (found, ignored) = (new List<(Phrase Phrase, int At)>(), new bool[words.Count]);
        var ignore = _names.IndexOf(Ignored);
        for (var i = 0; i < words.Count; i++)
            foreach (var phrase in _phrases.GetValueOrDefault(words[i].Plain) ?? [])
                if (phrase.StandsAt(words, i, Words))
                    if (phrase.Group == ignore)
                        Array.Fill(ignored, true, i, phrase.Words.Length);
                    else
                        found.Add((phrase, i));
        var tags = new List<int>();
        var groups = UInt128.Zero;
        foreach (var (phrase, at) in found)
        {
            var covered = Enumerable.Range(at, phrase.Words.Length).All(x => ignored[x]);
            if (covered)
                continue;
            groups |= UInt128.One << phrase.Group;
            if (tags.Count == 0 || tags[^1] != phrase.Group)
                tags.Add(phrase.Group);
        }
        return new TaggedText(tags, groups);
    }

    /// <summary>What the frames alone make of a text; null: no call for help.</summary>
    public CallFrame? First(TaggedText text) =>
        (text.Groups & Bit(Information)) != 0 ? null : Frames.FirstOrDefault(x => x.Fits(text.Groups));

    /// <summary>The bit of a group.</summary>
    internal UInt128 Bit(string group) => UInt128.One << Group(group);

    /// <summary>The words of a group.</summary>
    internal IReadOnlyList<string> Phrases(int group) =>
        [.. _phrases.Values.SelectMany(x => x).Where(x => x.Group == group).Select(x => string.Join(' ', x.Words))];

    private int Group(string name) =>
        _names.IndexOf(name) is >= 0 and var index ? index : throw new FormatException($"No group is called {name}.");

    private void AddGroup(string line)
    {
        var at = line.IndexOf(':', StringComparison.Ordinal);
        if (at < 0)
            throw new FormatException($"Neither a group nor a frame: {line}");
        var name = line[..at].Trim();
        if (!_names.Contains(name))
            _names.Add(name);
        if (_names.Count > 128)
            throw new FormatException($"The group {name} is one too many: 128 are the most.");
        var group = _names.IndexOf(name);
        foreach (var text in line[(at + 1)..].Split(',', Parts))
        {
            var words = Folding.Canonical(text).ToLowerInvariant().TrimEnd('!').Split(' ');
            var phrase = new Phrase(group, [.. words], text[^1] == '!');
            if (!_phrases.TryGetValue(phrase.Plain[0], out var list))
                _phrases[phrase.Plain[0]] = list = [];
            list.Add(phrase);
        }
    }

    private sealed record Phrase(int Group, ImmutableArray<string> Words, bool NeedsMarks)
    {
        public ImmutableArray<string> Plain { get; } = [.. Words.Select(Folding.Fold)];

        public bool StandsAt(IReadOnlyList<TypedWord> words, int at, IReadOnlySet<string> known)
        {
            if (at + Words.Length > words.Count || (NeedsMarks && LacksMarks(words[at])))
                return false;
            for (var i = 0; i < Words.Length; i++)
                if (!words[at + i].MayMean(Words[i], Plain[i]) || IsOther(words[at + i], Words[i], known))
                    return false;
            return true;
        }

        // tôi is not tội with its mark left out.
        private static bool IsOther(TypedWord word, string meant, IReadOnlySet<string> known) =>
            word.Text != meant && word.Text != word.Plain && known.Contains(word.Text);

        private static bool LacksMarks(TypedWord word) => word.MayLackMarks && word.Text == word.Plain;
    }
}

/// <summary>Groups of words in a text.</summary>
/// <param name="Tags">Numbers of the groups in their order, none twice in a row.</param>
/// <param name="Groups">The same as bits.</param>
public sealed record TaggedText(IReadOnlyList<int> Tags, UInt128 Groups);
