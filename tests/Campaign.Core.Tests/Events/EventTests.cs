using Campaign.Core.Events;

namespace Campaign.Core.Tests.Events;

public sealed class EventTests
{
    private static readonly DateOnly Day = new(2025, 11, 25);

    private static List<string> Faults(DateOnly last, params EventPart[] parts) => [.. (
                new Event(Samples.Header("Sự kiện mẫu"))
                {
                    Kind = "mau",
                    StartDate = Day,
                    EndDate = last,
                    Programme = [.. parts],
                }
            ).Faults().Where(x => x.Field == "programme").Select(x => x.Message)];

    private static EventPart Part(int hour, string title = "Mục mẫu") => new(new(hour, 0), title);

    [Fact]
    public void A_programme_runs_forward_and_two_parts_may_begin_together()
    {
        Assert.Empty(Faults(Day));
        Assert.Empty(Faults(Day, Part(8), Part(9), Part(9), Part(10)));
        Assert.Contains("Mục 2 của chương trình bắt đầu lúc 08:00", Assert.Single(Faults(Day, Part(9), Part(8))));
    }

    [Fact]
    public void A_part_says_what_happens() =>
        Assert.Contains("Mục 2 của chương trình thiếu nội dung", Assert.Single(Faults(Day, Part(8), Part(9, " "))));

    [Fact]
    public void An_event_of_several_days_cannot_have_a_programme() =>
        Assert.Contains("mỗi ngày một sự kiện", Assert.Single(Faults(Day.AddDays(1), Part(8))));
}
