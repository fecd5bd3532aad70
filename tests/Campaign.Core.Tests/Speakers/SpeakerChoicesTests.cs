using Campaign.Core.Speakers;

namespace Campaign.Core.Tests.Speakers;

public sealed class SpeakerChoicesTests
{
    private static string Faults(SpeakerChoices choices) =>
        string.Join(' ', choices.Faults().Select(x => $"{x.Field}: {x.Message}"));

    private static SpeakerChoices Meeting(int length, params SpeakerStep[] steps) =>
        new() { Meetings = [new(length, [.. steps])] };

    private static SpeakerChoices Asked(string answer, string type = "service", string? by = null) =>
        new() { Questions = [new("Gọi ai?", answer, new(type, "113"), by, by is null ? null : new(2026, 11, 1))] };

    [Fact]
    public void A_meeting_whose_steps_make_its_length_and_end_with_help_is_right() =>
        Assert.Empty(Faults(Meeting(20, new(SpeakerPart.Messages, 15), new(SpeakerPart.Help, 5))));

    [Fact]
    public void Other_meetings_are_refused_with_what_is_wrong()
    {
        Assert.Contains("đúng 20 phút", Faults(Meeting(20, new SpeakerStep(SpeakerPart.Help, 5))));
        Assert.Contains("thiếu phần help", Faults(Meeting(20, new SpeakerStep(SpeakerPart.Messages, 20))));
        Assert.Contains("chỉ có một lần", Faults(Meeting(20, new(SpeakerPart.Help, 10), new(SpeakerPart.Help, 10))));
        Assert.Contains("từ 5 đến 180", Faults(Meeting(3, new SpeakerStep(SpeakerPart.Help, 3))));
        // Two numbers whose sum would not fit are no way around the rule.
        Assert.Contains(
            "đúng 20 phút",
            Faults(Meeting(20, new(SpeakerPart.Help, int.MaxValue), new(SpeakerPart.Quiz, int.MaxValue)))
        );
    }

    [Theory]
    [InlineData("Gọi {phone}.", "service", "")]
    [InlineData("Gọi {venue}.", "service", "không có trường venue")]
    [InlineData("Gọi {phone", "service", "ngoặc")]
    [InlineData("Gọi {phone}.", "place", "không dùng được")]
    public void An_answer_names_reviewed_fields_of_its_source_alone(string answer, string type, string said) =>
        Assert.Contains(said, Faults(Asked(answer, type)));

    [Fact]
    public void Own_words_count_once_an_office_has_reviewed_them()
    {
        Assert.False(Asked("Hãy báo cho xã.").Questions[0].IsReviewed);
        Assert.True(Asked("Hãy báo cho xã.", by: "Sở mẫu").Questions[0].IsReviewed);
        Assert.True(Asked("Gọi {phone}.").Questions[0].IsReviewed);
    }

    [Fact]
    public void Texts_that_no_speaker_could_use_are_refused()
    {
        Assert.Contains("speakerNeverAsk", Faults(new() { NeverAsk = [new string('a', 301)] }));
        Assert.Contains("speakerOpening", Faults(new() { Opening = [.. Enumerable.Repeat("a", 31)] }));
        Assert.Contains("speakerQuestionMinutes", Faults(new() { QuestionMinutes = 0 }));
        Assert.Contains("dài nhất 500", Faults(Asked(new string('a', 501))));
        Assert.Empty(Faults(SpeakerChoices.None));
    }
}
