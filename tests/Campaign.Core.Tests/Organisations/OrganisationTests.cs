using Campaign.Core.Materials;
using Campaign.Core.Organisations;

namespace Campaign.Core.Tests.Organisations;

public sealed class OrganisationTests
{
    private static MaterialFile Logo(string type, int? height = null) =>
        new(Guid.NewGuid(), "logo", type, 1, new string('a', 64), "media/x/logo", height, height);

    private static List<string> Faults(params MaterialFile[] logos) =>
        [.. (new Organisation(Samples.Header("Sở Mẫu")) { Logos = [.. logos] }).Faults().Select(x => x.Message)];

    [Fact]
    public void A_logo_is_a_drawing_or_has_enough_pixels_for_the_longest_banner()
    {
        Assert.Empty(Faults(Logo("image/svg+xml", 10), Logo("image/png", 640), Logo("image/jpeg", 2_000)));
        Assert.Contains("chỉ cao 639 điểm ảnh", Assert.Single(Faults(Logo("image/png", 639))));
    }

    [Fact]
    public void Logos_that_do_not_fit_on_a_sheet_are_refused_on_entry()
    {
        Assert.Contains("không in được", Assert.Single(Faults(Logo("image/webp", 1_000))));
        Assert.Contains("nhiều nhất 4", Assert.Single(Faults([.. Enumerable.Repeat(Logo("image/svg+xml"), 5)])));
    }
}
