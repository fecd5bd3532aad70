using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Search;

namespace Campaign.Web.Pages.Errors;

/// <summary>Builds the page that answers a call for help.</summary>
internal delegate Page CallAnswer(PageContext context, HelpCall call);

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
    /// Answers a call for help instead, if the address contains one: somebody may have typed it into the address bar,
    /// and must not be told "not found".
    /// </summary>
    public static Page Heard(PageContext context, Page page, CallAnswer answer)
    {
        // Pages in other sites' frames are about help lines in any case, and their names alone would be heard.
        if (page.Status != StatusCodes.Status404NotFound || page.Shell.IsFramed)
            return page;
        var words = context.Path.Replace('/', ' ').Replace('-', ' ').Replace('_', ' ').Replace('+', ' ');
        if (HelpCall.Of(words, context.Snapshot, context.Today) is not { } call)
            return page;
        var heard = answer(context, call);
        return heard with { Status = page.Status, Head = heard.Head with { Store = false } };
    }

    /// <summary>410 for something that was withdrawn.</summary>
    /// <param name="title">What was withdrawn.</param>
    /// <param name="text">Why and when, and what not to do with a copy of it.</param>
    /// <param name="instead">What there is now.</param>
    public static Page Withdrawn(string title, string text, ImmutableArray<(string Path, string Name)> instead) =>
        Of(StatusCodes.Status410Gone, title, text, instead: instead);

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
);
