using Campaign.Core.Publication;
using Campaign.Core.Wording;

namespace Campaign.Core.Tests.Wording;

public sealed class FormChoicesTests
{
    private static List<string> Faults(string type, string template) =>
        [
            .. (FormChoices.None with { Templates = [new(new ItemType(type), TextFormKind.Post, template)] })
                .Faults()
                .Select(x => x.Message),
        ];

    [Theory]
    [InlineData("message", "{text}[\\n\\n{helpLine}][ {hashtags}]")]
    [InlineData("message", "{text} Gọi {helpNumbers}.")]
    [InlineData("event", "[{cancelled}: ]{title}, {when}[, {where}]")]
    [InlineData("service", "{name}: {phones}")]
    [InlineData("edition", "{title}[ “{theme}”]")]
    public void A_template_that_says_what_nobody_may_miss_is_right(string type, string template) =>
        Assert.Empty(Faults(type, template));

    [Theory]
    [InlineData("message", "{text}", "thiếu {helpLine}")]
    [InlineData("message", "{text}[ {helpLine} {hashtags}]", "phải đứng một mình")]
    [InlineData("message", "{helpLine} {address}", "không có trường address")]
    [InlineData("message", "{helpLine} {", "ngoặc")]
    [InlineData("event", "{title}, {when}", "thiếu {cancelled}")]
    [InlineData("event", "[{cancelled}: ]{title}", "thiếu {when}")]
    [InlineData("service", "{name}", "thiếu {phone} hoặc {phones}")]
    [InlineData("service", "{phones} {venue}", "không có trường venue")]
    [InlineData("target", "{title}", "không có mẫu")]
    public void A_template_that_drops_it_is_refused_with_what_is_wrong(string type, string template, string said) =>
        Assert.Contains(said, string.Join(' ', Faults(type, template)), StringComparison.Ordinal);

    [Fact]
    public void A_template_longer_than_any_text_is_refused() =>
        Assert.Contains("dài nhất 500", Faults("service", "{phones}" + new string('a', 600))[0]);

    [Fact]
    public void Limits_and_tags_outside_of_what_makes_sense_are_refused()
    {
        FormChoices wrong = new()
        {
            PhoneMessages = 0,
            PostCharacters = 100_001,
            HashtagCount = -1,
            Hashtags = ["25/11"],
            Sender = new("XÃ ĐẮK"),
        };
        Assert.Equal(
            ["phoneMessages", "postCharacters", "hashtagCount", "phoneBrand", "hashtags"],
            wrong.Faults().Select(x => x.Field)
        );
        Assert.Empty(FormChoices.None.Faults());
    }

    [Fact]
    public void A_line_break_is_written_as_people_write_it() =>
        Assert.Equal(
            "{phones}\n{name}",
            new WrittenTemplate(ItemType.Service, TextFormKind.Post, "{phones}\\n{name}").Template!.Source
        );
}
