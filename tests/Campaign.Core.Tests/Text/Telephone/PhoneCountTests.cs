using Campaign.Core.Text.Telephone;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Text.Telephone;

public sealed class PhoneCountTests
{
    private static readonly Arbitrary<string> Anything = Gen.Frequency(
            (6, Gen.Elements("abcXYZ 0123456789.,()@$".ToCharArray()).Select(x => x.ToString())),
            (1, Gen.Elements("^{}[]~|\\€").Select(x => x.ToString())),
            (1, Gen.Elements("ạếữđ", "ក", "🙂", "\uD83D", "\uDE42", "é"))
        )
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();

    private static readonly Arbitrary<string> OnlyGsm = Gen.Frequency(
            (4, Gen.Elements("abc 019".ToCharArray())),
            (1, Gen.Elements("^{}[]~|\\€".ToCharArray()))
        )
        .ListOf(400)
        .Select(x => string.Concat(x))
        .ToArbitrary();

    [Theory]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void Seven_bits_make_160_in_one_message_and_153_in_each_of_several(int letters, int messages) =>
        Assert.Equal(messages, PhoneCount.Of(new string('a', letters)).Parts.Length);

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Marks_make_70_in_one_message_and_67_in_each_of_several(int letters, int messages) =>
        Assert.Equal(messages, PhoneCount.Of(new string('ạ', letters)).Parts.Length);

    [Theory]
    [InlineData("€", 2)]
    [InlineData("^{}\\[~]|", 16)]
    [InlineData("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà", 42)]
    public void Characters_behind_the_escape_cost_two(string text, int units) =>
        Assert.Equal((PhoneAlphabet.Gsm7, units), (PhoneCount.Of(text).Alphabet, PhoneCount.Of(text).Units));

    [Theory]
    [InlineData("ç")] // only the capital is in the table
    [InlineData("đ")]
    [InlineData("á")]
    [InlineData("’")]
    [InlineData("`")]
    public void One_letter_outside_the_alphabet_makes_the_whole_text_wide(string letter) =>
        Assert.Equal(PhoneAlphabet.Ucs2, PhoneCount.Of("a" + letter).Alphabet);

    [Fact]
    public void An_escape_goes_with_its_character_into_the_next_message()
    {
        var count = PhoneCount.Of(new string('a', 152) + "€" + new string('b', 100));
        Assert.Equal((254, 152), (count.Units, count.Parts[0].Length));
        Assert.StartsWith("€", count.Parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_of_two_units_is_not_halved()
    {
        var count = PhoneCount.Of(new string('ạ', 66) + "🙂" + new string('ạ', 10));
        Assert.Equal(66, count.Parts[0].Length);
        Assert.StartsWith("🙂", count.Parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_is_no_message() => Assert.Empty(PhoneCount.Of("").Parts);

    [Fact]
    public void The_parts_are_the_whole_text() =>
        Prop.ForAll(Anything, x => string.Concat(PhoneCount.Of(x).Parts) == x)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Every_part_fits_and_the_next_character_would_not() =>
        Prop.ForAll(
                OnlyGsm,
                text =>
                {
                    var count = PhoneCount.Of(text);
                    var most = count.Parts.Length == 1 ? 160 : 153;
                    return count.Parts.All(x => Septets(x) <= most)
                        && count
                            .Parts.Zip(count.Parts.Skip(1))
                            .All(x => Septets(x.First) + Septets(x.Second[..1]) > most);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(150, "1900969680")]
    [InlineData(150, "0000 000 001")]
    public void A_number_that_a_cut_would_go_through_is_named(int before, string number)
    {
        var count = PhoneCount.Of(new string('a', before) + number + new string('b', 30));
        Assert.Equal([number], count.CutNumbers());
    }

    [Fact]
    public void A_number_beside_a_cut_is_whole() =>
        Assert.Empty(PhoneCount.Of(new string('a', 150) + "113" + new string('b', 30)).CutNumbers());

    // What the text takes on the wire, written out: an escape before what is not a letter of the sample.
    private static int Septets(string text) =>
        text.Replace("€", "\u001be", StringComparison.Ordinal)
            .Aggregate("", (sum, c) => sum + ("^{}[]~|\\".Contains(c) ? "\u001b" : "") + c)
            .Length;
}
