using Campaign.Core.HelpCalls;

namespace Campaign.Core.Tests.HelpCalls;

/// <summary>What lies in a kitchen is no cry, however long the list; a cry in the list is one.</summary>
public sealed class ListOfWordsTests
{
    private static readonly string[] Household =
    [
        .. "chồng vợ dao thớt rượu bia nồi chảo bếp nhà cửa giường chăn gối tủ quần áo búa đinh kéo kim xăng dầu".Split(
            ' '
        ),
        .. "lửa nước muối chó mèo gà máu tay chân đầu xe khóa chìa bàn ghế đèn quạt tiền gậy chổi chai bát đũa".Split(
            ' '
        ),
    ];

    private static readonly string[] Illness =
    [
        .. "đau sốt máu thuốc viên bác sĩ y tá bệnh viện ho ngứa sưng gãy bụng tim phổi gan thận kim tiêm băng".Split(
            ' '
        ),
    ];

#pragma warning disable CA5394 // The same words on every run.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Four_thousand_characters_of_household_words_are_no_cry(int seed) =>
        Assert.Null(CallRecogniser.Shipped.Situation(Jumble(Household, seed)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Four_thousand_characters_of_illness_are_no_cry(int seed) =>
        Assert.Null(CallRecogniser.Shipped.Situation(Jumble(Illness, seed)));

    [Fact]
    public void A_cry_behind_a_list_is_heard() =>
        Assert.NotNull(
            CallRecogniser.Shipped.Situation(
                $"{Jumble(Household, 4)}. Chồng tôi đang cầm dao đuổi tôi, cứu tôi với, nó sắp phá cửa vào rồi"
            )
        );

    private static string Jumble(string[] words, int seed) =>
        string.Join(' ', new Random(seed).GetItems(words, 4_000))[..4_000];
}
