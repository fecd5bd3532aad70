using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Who is hurt and whom a text speaks of, as far as the order of the words says so: whoever stands before «bị» or
/// behind what is done. «Con bé nhà bên bị bố nó đánh» is about a child whom the writer sees, «bạn tôi bị chồng đánh»
/// is not.
/// </summary>
/// <param name="First">Whom the text speaks of first; null: nobody.</param>
/// <param name="Victims">Everybody who is hurt.</param>
internal sealed record Circumstances(Hurt? First, IReadOnlyCollection<Hurt> Victims)
{
    private const int FarthestBefore = 4;
    private const int FarthestBehind = 2;
    private const int GrownUp = 18;

    /// <summary>Reads them.</summary>
    /// <param name="words">The text.</param>
    /// <param name="text">Its groups.</param>
    /// <param name="harm">The groups that say what is done.</param>
    /// <param name="told">The groups that say that somebody is a child, is grown up, and that whoever writes
    /// is.</param>
    public static Circumstances Of(
        IReadOnlyList<TypedWord> words,
        TaggedText text,
        UInt128 harm,
        (UInt128 Youth, UInt128 Adulthood, UInt128 Writer) told
    )
    {
        var ages = StatedAges.In(words).ToList();
        var isChild = ages.Exists(x => x < GrownUp) || (text.Groups & told.Youth) != 0;
        var isGrown = ages.Exists(x => x >= GrownUp) || (text.Groups & told.Adulthood) != 0;
        var writes = (text.Groups & told.Writer) != 0;
        var mentions = Mentions(words);
        var hurt = PersonsHurt(words, text, harm, mentions)
            .Distinct()
            .Select(x => Kind(x, isChild, isGrown || (writes && IsWriter(x))))
            .ToHashSet();
        return new Circumstances(mentions is [var first, ..] ? Kind(first.Person, false, false) : null, hurt);
    }

    private static IEnumerable<Person> PersonsHurt(
        IReadOnlyList<TypedWord> words,
        TaggedText text,
        UInt128 harm,
        List<Mention> mentions
    )
    {
        for (var i = 1; i < words.Count; i++)
            if (IsPassive(words[i]) && mentions.FindLast(x => x.End <= i && x.End >= i - FarthestBefore) is { } before)
                yield return before.Person;
        foreach (var (group, _, end) in text.Places)
            if (
                (harm & (UInt128.One << group)) != 0
                && mentions.Find(x => x.At >= end && x.At <= end + FarthestBehind) is { } behind
            )
                yield return behind.Person;
    }

    private static bool IsPassive(TypedWord word) =>
        word.Text is "bị"
        || (word.Plain is "bi" && word.MayLackMarks)
        || (word.IsEnglish && word.Text is "is" or "was");

    private static List<Mention> Mentions(IReadOnlyList<TypedWord> words)
    {
        var found = new List<Mention>();
        for (var i = 0; i < words.Count; )
        {
            var (person, end) = PersonWords.At(words, i);
            if (person != Person.None)
                found.Add(new Mention(person, i, end));
            i = Math.Max(i + 1, end);
        }
        return found;
    }

    private static bool IsWriter(Person person) => (person & ~Person.Beside) is Person.Writer or Person.Young;

    private static Hurt Kind(Person person, bool isChild, bool isGrown)
    {
        if (person.HasFlag(Person.Settled))
            return Hurt.Other;
        if (person.HasFlag(Person.Child))
            return isGrown && !isChild ? Hurt.Younger : Hurt.Child;
        if (person.HasFlag(Person.Grown))
            return Hurt.Other;
        if ((person & ~Person.Beside) == Person.Writer)
            return isChild && !isGrown ? Hurt.ChildWriter : Hurt.Writer;
        if (IsWriter(person))
            return isChild ? Hurt.ChildWriter
                : isGrown ? Hurt.Writer
                : Hurt.YoungWriter;
        return isChild ? Hurt.Child
            : isGrown ? Hurt.Other
            : Hurt.Younger;
    }

    private sealed record Mention(Person Person, int At, int End);
}
