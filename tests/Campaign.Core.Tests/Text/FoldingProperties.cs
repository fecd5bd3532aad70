using Campaign.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Text;

public class FoldingProperties
{
    private static readonly char[] Alphabet =
    [
        .. VietnameseLetters.All,
        .. "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY".ToCharArray(),
        .. " .,-/0123456789'".ToCharArray(),
        'Ð',
        'Ɖ',
        '\u200B',
        '\u00A0',
    ];

    private static readonly Arbitrary<string> Vietnamese = Gen.Elements(Alphabet)
        .ArrayOf()
        .Select(a => new string(a))
        .ToArbitrary();

    private static readonly Arbitrary<string> Anything = Gen.Frequency(
            (4, Gen.Elements(Alphabet)),
            (1, Gen.Choose(0, 0xFFFF).Select(i => (char)i)),
            (1, Gen.Choose(0x300, 0x330).Select(i => (char)i))
        )
        .ArrayOf()
        .Select(a => new string(a))
        .ToArbitrary();

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() =>
        Prop.ForAll(Vietnamese, s => Folding.Fold(s) == Folding.Fold(Spellings.Decomposed(s)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Composing_undoes_decomposing() =>
        Prop.ForAll(Vietnamese, s => Nfc.Of(Spellings.Decomposed(s)) == s)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Vietnamese_folds_to_ASCII() =>
        Prop.ForAll(Vietnamese, s => Folding.Fold(s).All(char.IsAscii))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Prop.ForAll(Vietnamese, s => Folding.Fold(Folding.Fold(s)) == Folding.Fold(s))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void NFC_equals_the_platforms_NFC() =>
        Prop.ForAll(
                Anything,
                s =>
                {
                    var valid = Nfc.Of(s).Contains('\uFFFD', StringComparison.Ordinal) ? "" : s;
                    return Nfc.Of(valid) == valid.Normalize(System.Text.NormalizationForm.FormC);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_canonical_form_is_NFC_and_does_not_change_when_applied_again() =>
        Prop.ForAll(
                Anything,
                s =>
                {
                    var canonical = Folding.Canonical(s);
                    return Nfc.IsNfc(canonical) && Folding.Canonical(canonical) == canonical;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_canonical_form_folds_like_the_text() =>
        Prop.ForAll(Vietnamese, s => Folding.Fold(Folding.Canonical(s)) == Folding.Fold(s))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Offsets_never_go_back_and_cover_the_text() =>
        Prop.ForAll(
                Anything,
                s =>
                {
                    var folded = Folding.FoldWithOffsets(s);
                    return folded.Offsets.Count == folded.Text.Length + 1
                        && folded.Offsets[^1] == s.Length
                        && folded.Offsets.Zip(folded.Offsets.Skip(1)).All(p => p.First <= p.Second);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Vietnamese_letters_map_one_to_one() =>
        Prop.ForAll(Vietnamese, s => Folding.Fold(s).Length == s.Count(c => c != '\u200B'))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
