using Campaign.Core.Services;
using Campaign.Web.Words;

namespace Campaign.Web.Tests.Words;

/// <summary>What is said of a call wherever one is offered.</summary>
public sealed class ServiceWordsTests
{
    private static readonly Phone Bare = new("1800 00 00 01");

    [Theory]
    [InlineData("vi-VN", "Miễn phí", "Miễn phí, thứ Hai – thứ Sáu: 7:30 – 11:30; thứ Bảy: 8:00 – 10:00.")]
    [InlineData("vi-VN", null, "Thứ Hai – thứ Sáu: 7:30 – 11:30; thứ Bảy: 8:00 – 10:00.")]
    [InlineData("en-US", "Free", "Free, Monday – Friday: 7:30 – 11:30; Saturday: 8:00 – 10:00.")]
    public void Weekly_hours_are_said_beside_the_cost(string language, string? fees, string said)
    {
        Assert.True(OpeningHours.TryParse("T2-T6 07:30-11:30; T7 08:00-10:00", out var hours, out _));
        Assert.Equal(said, ServiceWords.Terms(Of(language, Bare) with { Hours = hours, Fees = fees }, Bare));
    }

    [Fact]
    public void What_is_said_of_a_number_goes_before_what_is_said_of_the_service()
    {
        var phone = Bare with { Cost = "1.000 đ/phút", Hours = "giờ hành chính" };
        var service = Of("vi-VN", phone) with { Hours = OpeningHours.Always, Fees = "Miễn phí" };
        Assert.Equal("1.000 đ/phút, giờ hành chính.", ServiceWords.Terms(service, phone));
        Assert.Equal("Miễn phí, 24/7.", ServiceWords.Terms(service, Bare));
        Assert.Equal("1.000 đ/phút, giờ hành chính.", ServiceWords.OwnTerms(service, phone));
        Assert.Null(ServiceWords.OwnTerms(service, Bare with { Cost = "Miễn phí" }));
    }

    [Fact]
    public void Numbers_are_named_where_their_terms_differ()
    {
        var paid = new Phone("1900 00 00 02", Cost: "1.000 đ/phút");
        var service = Of("vi-VN", Bare, paid) with { Hours = OpeningHours.Always, Fees = "Miễn phí" };
        Assert.Equal("1800 00 00 01: Miễn phí, 24/7. 1900 00 00 02: 1.000 đ/phút, 24/7.", ServiceWords.Terms(service));
        Assert.Equal("Miễn phí, 24/7.", ServiceWords.Terms(service with { Phones = [Bare, Bare] }));
        Assert.Null(ServiceWords.Terms(Of("vi-VN", Bare, Bare)));
    }

    private static Service Of(string language, params Phone[] phones) =>
        new(SampleSnapshot.Header(1, "mau", "Mẫu", language)) { Kinds = [Service.HotlineKind], Phones = [.. phones] };
}
