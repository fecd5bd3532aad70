using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Who is hurt and who tells it, as far as the order of the words says so: whoever stands before «bị» or behind what is
/// done. «Con bé nhà bên bị bố nó đánh» is about a child whom the writer sees, «bạn tôi bị chồng đánh» is not.
/// </summary>
internal static class Circumstances
{
    private const int FarthestBefore = 4;
    private const int FarthestBehind = 2;

    /// <summary>Everybody who is hurt in a text.</summary>
    /// <param name="words">The text.</param>
    /// <param name="text">Its groups.</param>
    /// <param name="harm">The groups that say what is done.</param>
    /// <param name="told">The groups that say that somebody is a child, is grown up, and that whoever writes is.</param>
    public static IEnumerable<Hurt> Of(
        IReadOnlyList<TypedWord> words,
        TaggedText text,
        UInt128 harm,
        (UInt128 Youth, UInt128 Adulthood, UInt128 Writer) told
    )
    {
        var ages = StatedAges.In(words).ToList();
        var isChild = ages.Exists(x => x < 18) || (text.Groups & told.Youth) != 0;
        var isGrown = ages.Exists(x => x >= 18) || (text.Groups & told.Adulthood) != 0;
        var mentions = Mentions(words);
        var writes = (text.Groups & told.Writer) != 0;
        foreach (var mention in Victims(words, text, harm, mentions).Distinct())
            yield return Kind(mention, isChild, isGrown || (writes && IsWriter(mention)));
    }

    /// <summary>Whom a text speaks of first; null: nobody.</summary>
    public static Hurt? First(IReadOnlyList<TypedWord> words) =>
        Mentions(words) is [var first, ..] ? Kind(first.Person, false, false) : null;

    private static IEnumerable<Person> Victims(
        IReadOnlyList<TypedWord> words,
        TaggedText text,
        UInt128 harm,
        List<(Person Person, int At, int End)> mentions
    )
    {
        for (var i = 1; i < words.Count; i++)
            if (IsPassive(words[i]))
                foreach (var mention in mentions.Where(x => x.End <= i && x.End >= i - FarthestBefore).TakeLast(1))
                    yield return mention.Person;
        foreach (var (group, _, end) in text.Places)
            if ((harm & (UInt128.One << group)) != 0)
                foreach (var mention in mentions.Where(x => x.At >= end && x.At <= end + FarthestBehind).Take(1))
                    yield return mention.Person;
    }

    private static bool IsPassive(TypedWord word) =>
        word.Text is "bị"
        || (word.Plain is "bi" && word.MayLackMarks)
        || (word.IsEnglish && word.Text is "is" or "was");

    private static List<(Person Person, int At, int End)> Mentions(IReadOnlyList<TypedWord> words)
    {
        var found = new List<(Person, int, int)>();
        for (var i = 0; i < words.Count; )
        {
            var (person, end) = PersonWords.At(words, i);
            if (person != Person.None)
                found.Add((person, i, end));
            i = Math.Max(i + 1, end);
        }
        return found;
    }

    private static bool IsWriter(Person person) => (person & ~Person.Beside) is Person.Writer or Person.Young;

    private static Hurt Kind(Person person, bool isChild, bool isGrown) =>
        person.HasFlag(Person.Settled) ? Hurt.Other
        : person.HasFlag(Person.Child) ? (isGrown && !isChild ? Hurt.Younger : Hurt.Child)
        : person.HasFlag(Person.Grown) ? Hurt.Other
        : (person & ~Person.Beside) == Person.Writer ? (isChild && !isGrown ? Hurt.ChildWriter : Hurt.Writer)
        : person == Person.Young
            ? (
                isChild ? Hurt.ChildWriter
                : isGrown ? Hurt.Writer
                : Hurt.YoungWriter
            )
        : isChild ? Hurt.Child
        : isGrown ? Hurt.Other
        : Hurt.Younger;
}
