using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Http;
using Campaign.Web.Search;

namespace Campaign.Web.Pages.Errors;

/// <summary>Builds the page that answers a call for help with numbers.</summary>
internal delegate Page CallAnswer(PageContext context, HelpNumbers numbers);

/// <summary>
/// Pages for invalid addresses and values, and for our own failures. All of them show the help numbers.
/// </summary>
internal static class ErrorPages
{
    /// <summary>404 for something that does not exist.</summary>
    /// <param name="what">What was looked for, for example "sự kiện".</param>
    public static Page NotFound(string what = "trang") =>
        Of(
            StatusCodes.Status404NotFound,
            "Không tìm thấy",
            $"Không có {what} ở địa chỉ này. Có thể đường dẫn gõ sai, hoặc nội dung đã được thu hồi."
        );

    /// <summary>
    /// Answers a call for help in the address, which somebody may have typed there, and must not be told "not found".
    /// Every page of an error passes here: instead of a wrong address there is the answer, and whatever else is wrong
    /// is said below the numbers. No cache keeps it.
    /// </summary>
    public static Page Heard(PageContext context, Page page, HttpRequest request, CallAnswer answer)
    {
        if (page.Model is ErrorModel { Status: var status } && context.Language == "en")
            page = page with { Head = page.Head with { Title = ErrorEnglish.Title(status) } };
        if (page.Model is not ErrorModel error || page.Status < StatusCodes.Status400BadRequest)
            return page;
        // Pages in other sites' frames are about help lines in any case, and their names alone would be heard.
        if (page.Shell.IsFramed)
            return page;
        if (NumbersFor(context, request) is not { } numbers)
            return page;
        var isWrongAddress = page.Status is StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest;
        var heard =
            isWrongAddress && numbers.IsAnswer
                ? answer(context, numbers) with
                {
                    Status = page.Status,
                }
                : page with
                {
                    Model = error with { Numbers = numbers },
                };
        return heard.NotKept();
    }

    // Only the whole path can be a number to dial: /loa/111 is a wrong code of a place.
    private static HelpNumbers? NumbersFor(PageContext context, HttpRequest request)
    {
        var path = TypedAddress.OfPath(request);
        return path.Take(1)
            .Select(Numbers)
            .Concat(path.Skip(1).Concat(TypedAddress.OfQuery(request)).Select(Numbers).Where(x => x?.IsDialled != true))
            .OfType<HelpNumbers>()
            .MaxBy(x => x.IsAnswer);

        HelpNumbers? Numbers(string words) => HelpNumbers.Of(words, context.Snapshot, context.Today);
    }

    /// <summary>410 for something that was withdrawn.</summary>
    /// <param name="title">What was withdrawn.</param>
    /// <param name="text">Why and when, and what not to do with a copy of it.</param>
    /// <param name="instead">What there is now.</param>
    public static Page Withdrawn(string title, string text, ImmutableArray<(string Path, string Name)> instead) =>
        Of(StatusCodes.Status410Gone, title, text, instead: instead);

    /// <summary>404 for something that is still to come.</summary>
    /// <param name="title">What has not begun.</param>
    /// <param name="text">When it will be there.</param>
    /// <param name="instead">What there is now.</param>
    public static Page NotYet(string title, string text, ImmutableArray<(string Path, string Name)> instead) =>
        Of(StatusCodes.Status404NotFound, title, text, instead: instead);

    /// <summary>301 for something that moved; the page is for clients that do not follow the redirect.</summary>
    public static Page Moved(string path, string name) =>
        Of(
            StatusCodes.Status301MovedPermanently,
            "Trang này đã đổi địa chỉ",
            "Nội dung vẫn còn, ở địa chỉ mới:",
            instead: [(path, name)]
        ) with
        {
            Location = path,
        };

    /// <summary>400, naming each invalid value.</summary>
    public static Page BadRequest(IReadOnlyList<Fault> faults) =>
        Of(
            StatusCodes.Status400BadRequest,
            "Đường dẫn có chỗ không đúng",
            "Hãy sửa lại hoặc bắt đầu từ một mục dưới đây.",
            faults
        );

    /// <summary>503 for what needs a database or a disk that fails at the moment.</summary>
    public static Page Unstored() =>
        Of(
            StatusCodes.Status503ServiceUnavailable,
            "Máy chủ chưa ghi được",
            "Máy chủ đang không đọc hoặc ghi được dữ liệu, nên trang này chưa mở được, hoặc chưa ghi được gì. "
                + "Hãy quay lại trang trước và thử lại sau ít phút. Các trang khác vẫn xem được."
        );

    /// <summary>Any other status.</summary>
    public static Page Other(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => NotFound(),
            StatusCodes.Status405MethodNotAllowed => Of(status, "Không làm được cách này", "Trang này chỉ để xem."),
            StatusCodes.Status413PayloadTooLarge => Of(
                status,
                "Nội dung gửi lên quá lớn",
                "Hãy gửi lại với nội dung ngắn hơn."
            ),
            StatusCodes.Status429TooManyRequests => Of(
                status,
                "Quá nhiều lượt xem cùng lúc",
                "Hãy thử lại sau ít phút."
            ),
            >= 500 => Of(status, "Trang đang gặp sự cố", "Lỗi này là của chúng tôi. Hãy thử lại sau ít phút."),
            _ => Of(status, "Không mở được trang này", "Hãy bắt đầu lại từ một mục dưới đây."),
        };

    private static Page Of(
        int status,
        string title,
        string text,
        IReadOnlyList<Fault>? faults = null,
        ImmutableArray<(string Path, string Name)>? instead = null
    ) =>
        Page.Of<ErrorView, ErrorModel>(
            new ErrorModel(status, title, text, faults ?? [], instead ?? []),
            new PageHead(title) { Listed = false, Quiet = true }
        ) with
        {
            Status = status,
        };
}

/// <summary>What went wrong, in words for people.</summary>
public sealed record ErrorModel(
    int Status,
    string Title,
    string Text,
    IReadOnlyList<Fault> Faults,
    ImmutableArray<(string Path, string Name)> Instead
)
{
    /// <summary>Numbers to call, above everything else; null when the address asks for none.</summary>
    public HelpNumbers? Numbers { get; init; }
}
