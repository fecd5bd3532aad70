using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Tests.Places;

public sealed class PublishedPlacesTests
{
    private static readonly Place Province = Samples.Place("68", PlaceLevel.Province, "Lâm Đồng");

    [Fact]
    public void Snapshots_share_their_registry_until_a_place_changes()
    {
        var first = Samples.With(Province);
        var other = first.Apply([Samples.Message(1, "chữ", 2)], [], 2);
        Assert.Same(first.Places, other.Places);
        var changed = other.Apply([Province with { OtherNames = ["Tên khác"] }], [], 3);
        Assert.Equal("Tên khác", Assert.Single(changed.Places.Find("68")!.OtherNames));
        Assert.Empty(first.Places.Find("68")!.OtherNames);
    }

    [Fact]
    public void A_withdrawn_place_is_in_no_later_registry()
    {
        var first = Samples.With(Province);
        var row = new Change(
            2,
            Province.Id,
            ItemType.Place.Name,
            Province.Language,
            ChangeAction.Delete,
            ChangeReason.Unpublished,
            Samples.Then
        );
        var gone = first.Apply([], [row], 2);
        Assert.Null(gone.Places.Find("68"));
        Assert.NotNull(first.Places.Find("68"));
    }
}
