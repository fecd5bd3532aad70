namespace Campaign.HelpCalls;

/// <summary>
/// Texts of words that do not exist: nobody who types them cries for help, and no list of them would ever be full.
/// </summary>
internal static class MadeUp
{
    private const int Many = 900;
    private const string Keys = "qwertyuiopasdfghjklzxcvbnm";

    private static readonly string[] Onsets =
    [
        .. "b c d g h k l m n p r s t v x z w j f".Split(' '),
        .. "ch kh nh ng ph qu th tr gr br bl st pr".Split(' '),
    ];

    private static readonly string[] Rimes =
    [
        .. "a e i o u a e i o u ai ao eo ia oa ua ui".Split(' '),
        .. "am an ang em en im in om on ong ra ro um un up ek ot".Split(' '),
    ];

#pragma warning disable CA5394 // The same texts on every run.
    /// <summary>The texts: syllables, words of several of them, and keys hit at random.</summary>
    public static IEnumerable<string> Texts()
    {
        var random = new Random(11);
        for (var i = 0; i < Many; i++)
        {
            var syllables = i % 3;
            yield return string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(_ => Word(syllables, random)));
        }
    }

    private static string Word(int syllables, Random random) =>
        syllables == 0
            ? new string([.. Enumerable.Range(0, random.Next(3, 8)).Select(_ => Keys[random.Next(Keys.Length)])])
            : string.Concat(
                Enumerable
                    .Range(0, syllables == 1 ? 1 : random.Next(1, 4))
                    .Select(_ => Onsets[random.Next(Onsets.Length)] + Rimes[random.Next(Rimes.Length)])
            );
}
