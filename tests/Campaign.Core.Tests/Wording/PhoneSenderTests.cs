using System.Collections.Frozen;
using Campaign.Core.Broadcast;
using Campaign.Core.Forms;
using Campaign.Core.Wording;

namespace Campaign.Core.Tests.Wording;

public sealed class PhoneSenderTests
{
    private static TextForm Form(PhoneSender sender, TextFormKind kind, string text) =>
        new FormComposer(new FormLimits(1, 1000, 150, 60, 5), new SpeechTiming(), sender)
            .Compose(
                new FormSource("vi-VN", new Dictionary<string, string> { ["text"] = text }.ToFrozenDictionary()),
                new FormTemplates([new("{text}")], [new("{text}")], [new("{text}")], [new("{text}")], [])
            )
            .Single(x => x.Kind == kind);

    [Fact]
    public void What_the_operator_asks_for_stands_around_telephone_messages_alone()
    {
        var sender = new PhoneSender("UBND XA", "[TB]", "Không trả lời tin này.");
        Assert.Equal("[TB] Gọi 111. Không trả lời tin này.", Form(sender, TextFormKind.PhoneMarked, "Gọi 111.").Text);
        Assert.Equal("[TB] Goi 111. Khong tra loi tin nay.", Form(sender, TextFormKind.PhoneUnmarked, "Gọi 111.").Text);
        Assert.Equal("Gọi 111.", Form(sender, TextFormKind.Post, "Gọi 111.").Text);
    }

    [Fact]
    public void It_counts_like_the_rest_of_the_text()
    {
        var text = new string('a', 150);
        Assert.Equal(FormState.Ready, Form(new(), TextFormKind.PhoneUnmarked, text).State);
        var form = Form(new(Ends: "Khong tra loi."), TextFormKind.PhoneUnmarked, text);
        Assert.Equal((FormState.TooLong, 165), (form.State, form.Phone!.Units));
    }

    [Theory]
    [InlineData("UBND XA", null, null, true)]
    [InlineData("UBND XA MAU 1", null, null, false)]
    [InlineData("XÃ ĐẮK", null, null, false)]
    [InlineData("ABCDEFGHIJ€", null, null, false)] // € takes two
    [InlineData(" ", null, null, false)]
    [InlineData(null, "hai\ndòng", null, false)]
    [InlineData(null, null, "Không trả lời tin này.", true)]
    public void Rules_that_no_network_can_follow_are_refused(string? brand, string? begins, string? ends, bool good) =>
        Assert.Equal(good, !new PhoneSender(brand, begins, ends).Faults().Any());
}
