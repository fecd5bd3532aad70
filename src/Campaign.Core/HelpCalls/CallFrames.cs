using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// The table of frames: who does what to whom, and when. It is a file that an officer can read: first the groups of
/// words, then the frames made of them.
/// </summary>
public sealed class CallFrames
{
    private const string Ignored = "bo-qua";
    private const string Information = "thong-tin";
    private const string Services = "dich-vu";
    private const string Cry = "cuu";
    private const string Plea = "keu-cuu";
    private const string Reason = "ly-do";
    private const string Others = "chuyen-nguoi-khac";
    private const string Sobs = "tieng-khoc";
    private const string Writer = "toi";
    private const string Children = "tre";
    private const string Youth = "tuoi-nho";
    private const string Adulthood = "da-lon";
    private const string GrownWriter = "viet-lon";

    private static readonly string[] WhenGroups = ["dang", "vua-gio", "hay-quen", "da-qua", "xua"];

    // A phrase may have a few other words where it has dots: "giữ … giấy tờ".
    private const string Gap = "…";
    private const int WidestGap = 3;

    private const StringSplitOptions Parts = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <param name="lines">The lines without comments and blanks, in NFC.</param>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public CallFrames(IEnumerable<string> lines)
    {
        var frames = ImmutableArray.CreateBuilder<CallFrame>();
        foreach (var line in lines)
            if (line.Contains('|'))
                frames.Add(CallFrame.Parse(line, Group));
            else
                AddGroup(line);
        Frames = frames.ToImmutable();
        Harm = Frames.Aggregate(UInt128.Zero, (all, x) => all | x.Cells[1]);
        Uses = _phrases
            .Values.SelectMany(x => x)
            .SelectMany(x => x.Words)
            .Where(x => x != Gap)
            .CountBy(x => x, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
        Words = Uses.Keys.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The table that comes with the product.</summary>
    public static CallFrames Shipped { get; } = new(WordFile.Lines(typeof(CallFrames).Assembly, "frames.vi.txt"));

    /// <summary>The frames in the order in which they are tried.</summary>
    public ImmutableArray<CallFrame> Frames { get; }

    /// <summary>The groups that say what is done. A text needs one of them to be considered.</summary>
    internal UInt128 Harm { get; }

    /// <summary>Names of the word groups.</summary>
    public IReadOnlyList<string> Groups => _names;

    /// <summary>Every word of the table.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>In how many phrases each word of the table stands.</summary>
    internal IReadOnlyDictionary<string, int> Uses { get; }

    /// <summary>The word groups of a text, in the order in which they occur.</summary>
    public TaggedText Tag(IReadOnlyList<TypedWord> words)
    {
        var (found, ignored) = (new List<(int Group, int At, int End)>(), new bool[words.Count]);
        var ignore = _names.IndexOf(Ignored);
        foreach (var (phrase, at, end) in Matches(words))
            if (phrase.Group == ignore)
                Array.Fill(ignored, true, at, end - at);
            else
                found.Add((phrase.Group, at, end));
        var tags = new List<int>();
        var places = new List<(int Group, int At, int End)>();
        var groups = UInt128.Zero;
        var information = _names.IndexOf(Information);
        foreach (var (group, at, end) in found)
        {
            if (!ignored.AsSpan(at..end).Contains(false))
                continue;
            // Who writes "mother in law" asks for no law.
            if (group == information && found.Exists(x => x.At <= at && x.End >= end && x.End - x.At > end - at))
                continue;
            groups |= UInt128.One << group;
            places.Add((group, at, end));
            if (tags.Count == 0 || tags[^1] != group)
                tags.Add(group);
        }
        return new TaggedText(tags, groups) { Places = places };
    }

    /// <summary>The table's phrases that occur in a text, with their groups.</summary>
    internal IEnumerable<(string Group, string Phrase)> Said(IReadOnlyList<TypedWord> words) =>
        Matches(words).Select(x => (_names[x.Phrase.Group], string.Join(' ', x.Phrase.Words)));

    /// <summary>A phrase in the form in which <see cref="Said"/> returns it.</summary>
    internal static string Plain(string phrase) => Folding.Canonical(phrase).ToLowerInvariant().TrimEnd('!');

    private IEnumerable<(Phrase Phrase, int At, int End)> Matches(IReadOnlyList<TypedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
            foreach (var phrase in _phrases.GetValueOrDefault(words[i].Plain) ?? [])
                if (phrase.EndsAt(words, i, Words) is > 0 and var end)
                    yield return (phrase, i, end);
    }

    /// <summary>What the frames alone say about a text; null: not a call for help.</summary>
    public CallFrame? First(TaggedText text) =>
        (text.Groups & Bit(Information)) != 0 ? null : Frames.FirstOrDefault(x => x.Fits(text.Groups));

    /// <summary>Whether a frame fits and the text says what is done, not just "help".</summary>
    /// <param name="text">Part of what was typed.</param>
    /// <param name="orPleads">Whether "save me" is enough.</param>
    internal bool SaysWhatIsDone(TaggedText text, bool orPleads) =>
        First(text) is not null && (text.Groups & Harm & ~(Bit(Cry) | (orPleads ? 0 : Bit(Plea)))) != 0;

    /// <summary>
    /// Whether the writer is named, or there is a reason or a plea, which the title of a film or a paragraph of a law
    /// does not have. Nobody is named by the end of «trẻ em».
    /// </summary>
    internal bool NamesTheWriter(IReadOnlyList<TypedWord> words)
    {
        var (writer, reason, plea) = (Group(Writer), Group(Reason), Group(Plea));
        var found = Matches(words).ToList();
        return found.Exists(x =>
            x.Phrase.Group == reason
            || x.Phrase.Group == plea
            || (x.Phrase.Group == writer && !found.Exists(y => y.Phrase.Group == Group(Children) && IsInside(x, y)))
        );
    }

    private static bool IsInside((Phrase Phrase, int At, int End) inner, (Phrase Phrase, int At, int End) outer) =>
        outer.At <= inner.At && outer.End >= inner.End && outer.End - outer.At > inner.End - inner.At;

    /// <summary>
    /// The parts of a text before, between and after its words of information. A reason opens a part as well, unless
    /// the text is about what happens to others.
    /// </summary>
    internal IEnumerable<IReadOnlyList<TypedWord>> AroundInformation(IReadOnlyList<TypedWord> words)
    {
        var (information, reason, others) = (Group(Information), Group(Reason), Group(Others));
        var found = Matches(words).ToList();
        var isOwn = !found.Exists(x => x.Phrase.Group == others);
        var from = 0;
        foreach (var (phrase, at, end) in found)
        {
            if (phrase.Group != information && !(phrase.Group == reason && isOwn))
                continue;
            if (at > from)
                yield return [.. words.Skip(from).Take(at - from)];
            from = Math.Max(from, phrase.Group == reason ? at : end);
        }
        if (from < words.Count)
            yield return [.. words.Skip(from)];
    }

    /// <summary>Whether a word is a sob, which does not change what a text says.</summary>
    internal bool IsSob(TypedWord word) =>
        _phrases.TryGetValue(word.Plain, out var phrases)
        && phrases.Exists(x => x.Words is [var only] && only == word.Text && x.Group == Group(Sobs));

    /// <summary>The groups of somebody who is looking for information or services, as bits.</summary>
    internal UInt128 Asks => Bit(Information) | Bit(Services);

    /// <summary>The groups that say that somebody is a child, is grown up, and that whoever writes is.</summary>
    internal (UInt128 Youth, UInt128 Adulthood, UInt128 Writer) Ages => (Bit(Youth), Bit(Adulthood), Bit(GrownWriter));

    /// <summary>The groups that say when.</summary>
    internal IReadOnlyList<int> Times => [.. WhenGroups.Select(Group)];

    internal UInt128 Bit(string group) => UInt128.One << Group(group);

    /// <summary>The words of a group.</summary>
    internal IReadOnlyList<string> Phrases(int group) =>
        [
            .. _phrases
                .Values.SelectMany(x => x)
                .Where(x => x.Group == group)
                .Select(x => string.Join(' ', x.Words.Where(w => w != Gap))),
        ];

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
            var phrase = new Phrase(group, [.. Plain(text).Split(' ')], text[^1] == '!');
            if (!_phrases.TryGetValue(phrase.Plain[0], out var list))
                _phrases[phrase.Plain[0]] = list = [];
            list.Add(phrase);
        }
    }

    private sealed record Phrase(int Group, ImmutableArray<string> Words, bool NeedsMarks)
    {
        public ImmutableArray<string> Plain { get; } = [.. Words.Select(Folding.Fold)];

        /// <summary>The index at which the phrase ends if it starts at this word; 0 if it is not there.</summary>
        public int EndsAt(IReadOnlyList<TypedWord> words, int at, IReadOnlySet<string> known)
        {
            // "chông" is a husband without his tone, not "against".
            if (NeedsMarks && (LacksMarks(words[at]) || words[at].Text != Words[0]))
                return 0;
            return EndsAt(words, at, 0, known);
        }

        private int EndsAt(IReadOnlyList<TypedWord> words, int at, int from, IReadOnlySet<string> known)
        {
            for (var i = from; i < Words.Length; i++, at++)
            {
                if (Words[i] == Gap)
                {
                    for (var skipped = 0; skipped <= WidestGap && at + skipped < words.Count; skipped++)
                        if (EndsAt(words, at + skipped, i + 1, known) is > 0 and var end)
                            return end;
                    return 0;
                }
                if (at >= words.Count || !words[at].MayMean(Words[i], Plain[i]) || IsOther(words[at], Words[i], known))
                    return 0;
            }
            return at;
        }

        // "tôi" is not "tội" with its diacritic left out.
        private static bool IsOther(TypedWord word, string meant, IReadOnlySet<string> known) =>
            word.Text != meant && word.Text != word.Plain && known.Contains(word.Text);

        private static bool LacksMarks(TypedWord word) =>
            word.IsEnglish || (word.MayLackMarks && word.Text == word.Plain);
    }
}

/// <summary>The word groups of a text.</summary>
/// <param name="Tags">Numbers of the groups in order, without immediate repeats.</param>
/// <param name="Groups">The same groups as bits.</param>
public sealed record TaggedText(IReadOnlyList<int> Tags, UInt128 Groups)
{
    /// <summary>Where each group occurs: its first word, and the word behind its last.</summary>
    internal IReadOnlyList<(int Group, int At, int End)> Places { get; init; } = [];
}
