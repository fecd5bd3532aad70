using Campaign.Core.Broadcast;
using Campaign.Core.Intake.Drafting;
using Xunit;

namespace Campaign.Core.Tests.Intake.Drafting;

/// <summary>Posters and spots hold the accepted words of a message and those of the template.</summary>
public sealed class MessageCompanionsTests
{
    private static readonly IntakeDraft Message = new(
        "message",
        "2025-07",
        "Mục II.2, ý 7",
        [
            Field("officialText", "Giảm cách xã hội, kết nối yêu thương."),
            Field("correctedText", "Giãn cách xã hội, kết nối yêu thương"),
            Field("helpLine", "Gọi 111 khi cần"),
            Field("situation", "epidemic"),
            Field("source.document", "kh-2025"),
            Field("order", "7"),
        ]
    )
    {
        Campaign = "thang-hanh-dong",
        Year = 2025,
    };

    [Fact]
    public void A_poster_shows_the_corrected_words_and_inherits_the_source()
    {
        var poster = MessageCompanions.Poster(Message, "2025-07");
        Assert.Equal(("material", "ap-2025-07", 2025), (poster.Type, poster.Id, poster.Year));
        Assert.Equal("2025-07", poster.Text("message"));
        Assert.Equal(
            "Áp phích có dòng chữ lớn: Giãn cách xã hội, kết nối yêu thương. Phía dưới là các số điện thoại trợ giúp.",
            poster.Text("altText")
        );
        Assert.Equal(("epidemic", "kh-2025"), (poster.Text("situation"), poster.Text("source.document")));
        Assert.Null(poster.Text("order"));
    }

    [Fact]
    public void A_spot_of_thirty_seconds_says_the_message_twice_and_then_the_help_line()
    {
        var spot = MessageCompanions.Spot(Message, "2025-07")!;
        Assert.Equal(
            """
            [nhạc hiệu]

            [thông điệp]
            NỮ: Giãn cách xã hội, kết nối yêu thương.

            NAM: Giãn cách xã hội, kết nối yêu thương.

            [số điện thoại]
            NỮ: Gọi 111 khi cần.

            [nhạc cắt]
            """,
            spot.Text("body")
        );
        Assert.True(ScriptReview.Of(spot.Text("body")!).Seconds.Normal <= 30);
    }

    [Fact]
    public void A_long_message_is_said_once_and_a_longer_one_gets_no_spot()
    {
        var words = string.Concat(Enumerable.Repeat("yêu thương là sẻ chia ", 4)).Trim() + ".";
        var once = MessageCompanions.Spot(Message.With("correctedText", words), "2025-07")!;
        Assert.DoesNotContain("NAM:", once.Text("body"), StringComparison.Ordinal);
        var longer = string.Join(' ', Enumerable.Repeat(words, 3));
        Assert.Null(MessageCompanions.Spot(Message.With("correctedText", longer), "2025-07"));
    }

    private static DraftField Field(string name, string text) => new(name, new DraftText(text));
}
