using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Tests.Broadcast;

/// <summary>What officers may add to the abbreviations, and where each addition is read.</summary>
public class OwnAbbreviationTests
{
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private static readonly DateOnly Day = new(2025, 11, 21);

    private static readonly CampaignSnapshot Country = Samples.With(
        Samples.Place("20", PlaceLevel.Province, "Lạng Sơn"),
        Samples.Place("00100", PlaceLevel.Commune, "Xã Một", "20"),
        Samples.Place("00200", PlaceLevel.Commune, "Xã Hai", "20"),
        Former("cu-mot"),
        Former("cu-hai"),
        Entry("NVHT", "nhà văn hóa tỉnh", "20"),
        Entry("NVHT", "nhà văn hóa thôn", "00100"),
        Entry("BVR", "bảo vệ rừng", "00200"),
        Entry("BVR", "bảo vệ ruộng"),
        Entry("TDP", "tổ dân phòng", "cu-mot"),
        Entry("TDP", "tổ dân phố", "cu-hai"),
        Entry("HTXX", "hợp tác xã xanh", "cu-mot"),
        Entry("QQQ", "quá hạn", "00100") with
        {
            Header = In("00100") with { ValidUntil = Day.AddDays(-1) },
        },
        Entry("RRR", "để xem", "00100") with
        {
            Header = In("00100") with { IsSample = true },
        }
    );

    [Theory]
    [InlineData("00100", "NVHT, BVR", "nhà văn hóa thôn, bảo vệ ruộng")]
    [InlineData("00200", "NVHT, BVR", "nhà văn hóa tỉnh, bảo vệ rừng")]
    [InlineData("20", "NVHT, nvht", "nhà văn hóa tỉnh, nhà văn hóa tỉnh")]
    [InlineData(null, "NVHT, BVR", "NVHT, bảo vệ ruộng")]
    [InlineData("00100", "HTXX", "hợp tác xã xanh")]
    [InlineData("cu-mot", "NVHT", "nhà văn hóa thôn")]
    [InlineData("00100", "UBND, QQQ, RRR", "Ủy ban nhân dân, QQQ, RRR")]
    public void The_nearest_place_s_own_reading_is_used(string? place, string written, string spoken) =>
        Assert.Equal(spoken, Read(place, written).Spoken.Text);

    [Fact]
    public void Two_readings_that_a_merged_place_inherited_are_asked_about()
    {
        var asked = Assert.Single(Read("00100", "TDP").Spoken.Ambiguities);
        var readings = asked.Readings.Append(asked.Used).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["tổ dân phòng", "tổ dân phố"], readings);
    }

    [Fact]
    public void A_text_for_exactly_one_place_is_read_as_there_and_any_other_as_in_the_whole_country()
    {
        Assert.NotEmpty(Country.AbbreviationsFor(In("00100"), Day).In("NVHT").Words);
        foreach (var several in new[] { In("00100", "00200"), In() })
        {
            var own = Country.AbbreviationsFor(several, Day);
            Assert.NotEmpty(own.Words);
            Assert.Equal(own.Words, own.In("BVR").Words);
        }
    }

    [Fact]
    public void Only_what_occurs_in_a_text_tells_its_readings_apart()
    {
        var own = Country.AbbreviationsAt("00100", Day);
        Assert.Same(OwnAbbreviations.None, own.In("Kính chào bà con."));
        Assert.Equal("NVHT\tnhà văn hóa thôn", own.In("Tại nvht.").Words);
    }

    [Theory]
    [InlineData("N", "nhà", "written", "từ 2 đến 20")]
    [InlineData("NHAVANHOATHONNHAVANHO", "nhà", "written", "từ 2 đến 20")]
    [InlineData("NVH T", "nhà văn hóa", "written", "chỉ gồm")]
    [InlineData("4G", "bốn gờ", "written", "bắt đầu bằng chữ cái")]
    [InlineData("N<b>", "nhà", "written", "chỉ gồm")]
    [InlineData("NV\u0007T", "nhà", "written", "chỉ gồm")]
    [InlineData("NVHT\n", "nhà", "written", "chỉ gồm")]
    [InlineData("ban", "bản", "written", "tiếng thường gặp")]
    [InlineData("Lan", "lan can", "written", "tiếng thường gặp")]
    [InlineData("NVHT", "", "spoken", "từ 1 đến 120")]
    [InlineData("NVHT", "NVH thôn", "spoken", "chữ đầy đủ")]
    [InlineData("NVHT", "nhà 2 tầng", "spoken", "số cũng viết bằng chữ")]
    [InlineData("NVHT", "<break time='9s'/>", "spoken", "chỉ gồm")]
    [InlineData("NVHT", "nhà\u202Evăn hóa", "spoken", "chỉ gồm")]
    public void A_faulty_entry_says_what_is_wrong_and_where(string written, string spoken, string field, string says)
    {
        var fault = Assert.Single(Entry(written, spoken, "20").Faults());
        Assert.Equal(field, fault.Field);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Contains(field == "spoken" && says == "chữ đầy đủ" ? spoken : written, fault.Message);
    }

    [Fact]
    public void A_reading_has_at_most_120_characters()
    {
        Assert.Empty(Entry("NVHT", string.Join(' ', Enumerable.Repeat("nhà", 30)), "20").Faults());
        Assert.Single(Entry("NVHT", string.Join(' ', Enumerable.Repeat("nhà", 31)), "20").Faults());
    }

    [Theory]
    [InlineData("NVHT")]
    [InlineData("sđt")]
    [InlineData("CA-TTg")]
    [InlineData("ĐHTG/XH")]
    public void What_officers_abbreviate_may_be_written(string written) =>
        Assert.Empty(Entry(written, "cách đọc", "20").Faults());

    private static ReviewedSegment Read(string? place, string text) =>
        ScriptReview
            .Of(
                $"[nội dung]\n{text}",
                new() { Spoken = new() { Abbreviations = Country.AbbreviationsAt(place, Day).Dictionary } }
            )
            .Segments.Single();

    private static Place Former(string @ref) =>
        Samples.Place(
            @ref,
            PlaceLevel.Commune,
            $"Xã {@ref}",
            "20",
            Reform.AddDays(-1),
            new PlaceSuccession("00100", SuccessionKind.Merge, Reform)
        );

    private static ItemHeader In(params string[] places) => Samples.Header("NVHT") with { Places = [.. places] };

    private static OwnAbbreviation Entry(string written, string spoken, params string[] places) =>
        new(In(places)) { Written = written, Spoken = spoken };
}
