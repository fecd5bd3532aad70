namespace Campaign.HelpCalls;

/// <summary>
/// Texts that mean nothing: words that do not exist, and syllables of Vietnamese in no order. Nobody who types them
/// cries for help, and no list of them would ever be full.
/// </summary>
internal static class MadeUp
{
    private const int Many = 1500;
    private const string Keys = "qwertyuiopasdfghjklzxcvbnm";

    private static readonly string[] Onsets =
    [
        .. "b c d g h k l m n p r s t v x z w j f".Split(' '),
        .. "ch kh nh ng ph qu th tr gr br bl st pr fl kl sn".Split(' '),
    ];

    private static readonly string[] Rimes =
    [
        .. "a e i o u a e i o u ai ao eo ia oa ua ui oo ah".Split(' '),
        .. "am an ang em en im in om on ong ra ro um un up ek ot".Split(' '),
    ];

    private static readonly string[] Syllables =
    [
        .. "bàng bông cái chanh chòm cỏ cuốn dần dép dừa đèn đọt gạc ghế giẻ gừng hàm heo hồng kem kẽ khay lá lăng".Split(
            ' '
        ),
        .. "lục mai mây mè mướp nắng nơ ngà nghệ nhài nhím ổi pha phố quả quế rơm ruộng rề sáo sen sỏi tằm thạch".Split(
            ' '
        ),
        .. "thìa tím trà tre ù ưng vàng vẹt vòm xanh xoài ý yến lơm phèn quơ mụ nhủn toen chếnh rợp xủng pho kiếu".Split(
            ' '
        ),
        .. "mi la son fa đô rê ti ta tum lô cà kê dê ngỗng bờ lờ hú hí ha hi ho à ơi ới".Split(' '),
    ];

#pragma warning disable CA5394 // The same texts on every run.
    /// <summary>
    /// The texts: keys hit at random, syllables, words of several of them, syllables of Vietnamese with and without
    /// their marks, and one word again and again.
    /// </summary>
    public static IEnumerable<string> Texts()
    {
        var random = new Random(11);
        for (var i = 0; i < Many; i++)
        {
            var kind = i % 6;
            var words = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Word(kind, random)).ToList();
            if (kind == 5)
                words.InsertRange(0, Enumerable.Repeat(words[0], random.Next(1, 4)).ToList());
            yield return string.Join(' ', words);
        }
    }

    private static string Word(int kind, Random random) =>
        kind switch
        {
            0 => new string([.. Enumerable.Range(0, random.Next(3, 8)).Select(_ => Keys[random.Next(Keys.Length)])]),
            1 or 5 => Syllable(random),
            2 => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Syllable(random))),
            3 => Syllables[random.Next(Syllables.Length)],
            _ => Slips.NoMarks(Syllables[random.Next(Syllables.Length)]),
        };

    private static string Syllable(Random random) =>
        Onsets[random.Next(Onsets.Length)] + Rimes[random.Next(Rimes.Length)];
}
