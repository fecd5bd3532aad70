using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>
/// Finds out that someone else saved a document meanwhile. The state of a draft is a hash of what officers type (names
/// and values), sent as ETag; our extension of the client returns it as If-Match with each save of the same tab. Nothing
/// is kept on the server, so a restart or a second node changes nothing, two tabs are told apart, and a colleague who
/// publishes or schedules without typing causes no conflict.
/// </summary>
internal static class DocumentState
{
    public static string Of(IContent content)
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part);
        Add(content.Trashed ? "trashed" : null);
        Add(content.Name);
        foreach (var culture in content.CultureInfos?.Values.OrderBy(x => x.Culture, StringComparer.Ordinal) ?? Enumerable.Empty<ContentCultureInfos>())
        {
            Add(culture.Culture);
            Add(culture.Name);
        }
        foreach (var property in content.Properties.OrderBy(x => x.Alias, StringComparer.Ordinal))
        {
            Add(property.Alias);
            foreach (var value in property.Values.OrderBy(x => x.Culture, StringComparer.Ordinal).ThenBy(x => x.Segment, StringComparer.Ordinal))
            {
                Add(value.Culture);
                Add(Convert.ToString(value.EditedValue, CultureInfo.InvariantCulture));
            }
        }
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32]}\"";
    }

    /// <summary>Tells the client which state it has now.</summary>
    public static void Show(HttpContext http, IContent? content)
    {
        if (content is not null)
            http.Response.Headers.ETag = Of(content);
    }

    /// <summary>Why a change must not be made now; null when it may.</summary>
    /// <param name="http">The request with If-Match.</param>
    /// <param name="current">The document, read under the write lock.</param>
    /// <param name="required">Whether a request without If-Match is refused.</param>
    public static IResult? Conflict(HttpContext http, IContent? current, bool required)
    {
        var read = http.Request.Headers.IfMatch.ToString();
        if (current is null || read == Of(current))
            return null;
        if (read.Length == 0)
            return required
                ? Problems.Of(428, "StateMissing", "Thiếu If-Match: hãy mở lại trang trước khi lưu.")
                : null;
        var writer = http.RequestServices.GetRequiredService<OfficerDirectory>().Find(current.WriterId)?.Name ?? "Hệ thống";
        var at = TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(current.UpdateDate, DateTimeKind.Utc)), HaNoi.Zone);
        return Problems.Of(StatusCodes.Status409Conflict, "ConcurrencyViolation",
            $"{writer} đã lưu trang này lúc {at:HH:mm:ss} ngày {at:dd/MM/yyyy}, sau khi bạn mở. "
            + "Chữ bạn gõ vẫn còn ở đây: hãy chép phần đã sửa, tải lại trang rồi lưu lại.");
    }
}

/// <summary>The zone officers think in.</summary>
internal static class HaNoi
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
}
