using System.Globalization;
using Campaign.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Text;

public sealed class TextPiecesTests
{
    private static readonly Arbitrary<string> Words = Gen.Elements(
            "bạo lực",
            "nghiêng",
            "113",
            "1900 96 96 80",
            "3.5",
            "a.",
            "b!",
            "c?",
            "…",
            "hết.",
            "ក្រុម"
        )
        .ListOf()
        .Select(x => string.Join(' ', x))
        .ToArbitrary();

    [Fact]
    public void The_pieces_are_the_whole_text() =>
        Prop.ForAll(Words, x => string.Join(' ', TextPieces.Of(x, 20)) == x)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void No_piece_is_longer_than_it_may_be() =>
        Prop.ForAll(Words, x => TextPieces.Of(x, 20).All(p => new StringInfo(p).LengthInTextElements <= 20))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void A_number_is_in_one_piece() =>
        Assert.Equal(
            ["Hãy gọi ngay số này", "1900 96 96 80 nhé"],
            TextPieces.Of("Hãy gọi ngay số này 1900 96 96 80 nhé", 20)
        );

    [Fact]
    public void Sentences_stay_together_where_they_fit() =>
        Assert.Equal(["Một hai ba. Bốn.", "Năm sáu bảy tám."], TextPieces.Of("Một hai ba. Bốn. Năm sáu bảy tám.", 20));

    [Fact]
    public void A_text_without_blanks_is_cut_and_nothing_is_lost()
    {
        var text = new string('ạ', 45);
        var pieces = TextPieces.Of(text, 20);
        Assert.Equal([20, 20, 5], pieces.Select(x => x.Length));
        Assert.Equal(text, string.Concat(pieces));
    }
}
