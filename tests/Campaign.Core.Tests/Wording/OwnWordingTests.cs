using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Wording;

namespace Campaign.Core.Tests.Wording;

public sealed class OwnWordingTests
{
    private static readonly string[] Fields = ["phoneText", "postText", "captionText"];

    private static OwnWording Everywhere(string text) => new(text, text, text);

    private static void Holds(bool isRight, PublishedItem item) =>
        Assert.Equal(isRight ? [] : Fields, item.Faults().Select(x => x.Field).Where(Fields.Contains));

    [Theory]
    [InlineData("Họp thôn 25/11, mời cả nhà.", true)]
    [InlineData("Họp thôn ngày 25 tháng 11.", true)]
    [InlineData("Họp thôn 25-11-2025.", true)]
    [InlineData("Họp thôn 25.11.", true)]
    [InlineData("Họp thôn 26/11, mời cả nhà.", false)]
    [InlineData("Họp thôn 11/25.", false)]
    [InlineData("Họp thôn 125/11.", false)]
    [InlineData("Họp thôn, mời cả nhà.", false)]
    public void Words_for_an_event_say_its_day(string text, bool isRight) => Holds(isRight, Event(text));

    [Theory]
    [InlineData("The meeting of 25 November", true)]
    [InlineData("The meeting of November", false)]
    public void Words_in_a_language_that_writes_months_out_have_the_number_of_the_day(string text, bool isRight) =>
        Holds(isRight, Event(text, language: "en-US"));

    [Theory]
    [InlineData("ĐÃ HỦY: họp thôn 25/11.", true)]
    [InlineData("Họp thôn 25/11 bị huỷ.", true)]
    [InlineData("Họp thôn 25/11, mời cả nhà.", false)]
    [InlineData("Chị Thủy mời họp thôn 25/11, trao huy chương.", false)]
    public void Words_for_an_event_that_was_called_off_say_so(string text, bool isRight) =>
        Holds(isRight, Event(text, cancelled: true));

    [Fact]
    public void An_event_that_was_called_off_has_no_words_in_a_language_we_cannot_check() =>
        Holds(false, Event("Cancelled: meeting of 25 November", cancelled: true, language: "en-US"));

    [Theory]
    [InlineData("Gọi 1900 96 96 80 hoặc 111.", true)]
    [InlineData("Gọi 1900969680, 111.", true)]
    [InlineData("Gọi 111.", false)]
    [InlineData("Gọi ngay.", false)]
    public void Words_for_a_service_have_all_its_numbers(string text, bool isRight) =>
        Holds(
            isRight,
            new Service(Samples.Header("mẫu"))
            {
                Kinds = ["tu-van"],
                Phones = [new("1900 96 96 80"), new("111")],
                Own = Everywhere(text),
            }
        );

    [Fact]
    public void Words_for_a_shelter_say_nothing_of_where_it_is()
    {
        var shelter = new Service(Samples.Header("mẫu"))
        {
            Kinds = [Service.ShelterKind],
            Own = new(Post: "Bản đồ: https://maps.app.goo.gl/mau"),
        };
        Assert.Equal(
            ("postText", Service.NoLocation),
            Assert.Single(shelter.Faults().Select(x => (x.Field, x.Message)))
        );
    }

    [Theory]
    [InlineData("Tháng hành động 2021 bắt đầu.", true)]
    [InlineData("Tháng hành động bắt đầu.", false)]
    public void Words_for_a_year_name_it(string text, bool isRight) =>
        Holds(
            isRight,
            new Edition(Samples.Header("mẫu"))
            {
                Year = 2021,
                Start = new(2021, 11, 15),
                End = new(2021, 12, 15),
                Own = Everywhere(text),
            }
        );

    private static Event Event(string text, bool cancelled = false, string language = "vi-VN") =>
        new(Samples.Header("mẫu", language: language))
        {
            Kind = "mau",
            StartDate = new(2025, 11, 25),
            EndDate = new(2025, 11, 25),
            Cancelled = cancelled,
            Own = Everywhere(text),
        };
}
