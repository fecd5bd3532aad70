using Campaign.Web.Operations.Backups;

namespace Campaign.Web.Tests.Operations.Backups;

public sealed class BackupKeepingTests
{
    private static readonly DateTimeOffset Begun = new(2026, 1, 1, 19, 30, 0, TimeSpan.Zero);
    private readonly BackupOptions _options = new();

    [Fact]
    public void After_years_of_nights_there_are_days_then_weeks_then_months_and_no_gap_between()
    {
        var kept = new List<DateTimeOffset>();
        var now = Begun;
        for (var night = 0; night < 1200; night++, now = now.AddDays(1))
        {
            kept.Add(now);
            kept = [.. BackupKeeping.Of(kept, now, _options).Order()];
            Assert.Equal(now, kept[^1]);
        }
        var last = kept[^1];
        Assert.Equal(15, kept.Count(x => x >= last.AddDays(-14)));
        Assert.InRange(kept.Count, 15 + 7 + 11, 15 + 10 + 14);
        var spans = kept.Zip(kept.Skip(1), (a, b) => (From: last - b, Span: b - a)).ToList();
        Assert.All(spans.Where(x => x.From < TimeSpan.FromDays(14)), x => Assert.Equal(TimeSpan.FromDays(1), x.Span));
        Assert.All(spans.Where(x => x.From < TimeSpan.FromDays(70)), x => Assert.True(x.Span <= TimeSpan.FromDays(13)));
        Assert.All(spans, x => Assert.True(x.Span <= TimeSpan.FromDays(62)));
        Assert.True(last - kept[0] > TimeSpan.FromDays(365));
    }

    [Fact]
    public void The_newest_is_kept_however_old_it_is()
    {
        var old = new[] { Begun, Begun.AddDays(1) };
        Assert.Equal([Begun.AddDays(1)], BackupKeeping.Of(old, Begun.AddYears(9), _options));
        Assert.Empty(BackupKeeping.Of([], Begun, _options));
    }

    [Fact]
    public void Of_several_on_one_day_the_first_and_the_last_are_kept() =>
        Assert.Equal(
            [Begun, Begun.AddMinutes(20)],
            BackupKeeping.Of([Begun, Begun.AddMinutes(10), Begun.AddMinutes(20)], Begun.AddHours(1), _options)
        );

    [Fact]
    public void A_day_begins_at_local_midnight()
    {
        // 10:00 and 16:00 in Ha Noi, and 02:30 of the next day: one day in London.
        DateTimeOffset[] all = [.. new[] { 3, 9, 19 }.Select(x => new DateTimeOffset(2026, 11, 30, x, 30, 0, default))];
        Assert.Equal(3, BackupKeeping.Of(all, all[2].ToOffset(TimeSpan.FromHours(7)), _options).Count);
        Assert.Equal(2, BackupKeeping.Of(all, all[2], _options).Count);
    }

    [Fact]
    public void Only_files_with_a_name_of_a_backup_are_ever_deleted()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-shelf-");
        string[] foreign = ["campaign-20200101-193000Z.zip", "campaign-2020.zip.age", "ảnh.jpg", BackupOptions.Mark];
        foreach (var name in foreign)
            File.WriteAllText(Path.Combine(folder.FullName, name), "");
        var old = BackupShelf.NameOf(Begun.AddYears(-6));
        File.WriteAllText(Path.Combine(folder.FullName, old), "");
        File.WriteAllText(Path.Combine(folder.FullName, BackupShelf.NameOf(Begun)), "");
        var shelf = new BackupShelf(folder.FullName);
        Assert.Equal([old], shelf.Forget(Begun, _options));
        Assert.Equal(Path.Combine(folder.FullName, BackupShelf.NameOf(Begun)), shelf.Newest());
        Assert.Equal(foreign.Length + 1, folder.GetFiles().Length);
        folder.DeleteAll();
    }

    [Theory]
    [InlineData("", "/mnt/b", "", "02:30", "Recipients must name")]
    [InlineData("AGE-SECRET-KEY-1ABC", "/mnt/b", "", "02:30", "secret key")]
    [InlineData("age1short", "", "", "02:30", "no public key")]
    [InlineData(Key, "backups", "", "02:30", "absolute path")]
    [InlineData(Key, "", "rclone copy", "02:30", "{file}")]
    [InlineData(Key, "/mnt/b", "", "2.30", "time of day")]
    [InlineData(Key, "/mnt/b", "rclone copyto {file} kho:{name}", "23:59", null)]
    [InlineData("", "", "", "02:30", null)]
    public void Settings_that_would_send_nothing_or_something_readable_are_faults(
        string recipients,
        string folder,
        string command,
        string at,
        string? fault
    )
    {
        var options = new BackupOptions
        {
            Recipients = recipients,
            Folder = folder,
            Command = command,
            At = at,
        };
        if (fault is null)
            Assert.Empty(options.Faults());
        else
            Assert.Contains(fault, Assert.Single(options.Faults()), StringComparison.Ordinal);
    }

    private const string Key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
}
