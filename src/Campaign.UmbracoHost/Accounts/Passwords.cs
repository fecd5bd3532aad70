using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// The rules for passwords: long rather than contrived, and not what attackers try first. zxcvbn knows the common
/// passwords of the world; common-words.txt adds Vietnamese ones and the campaign's own words.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Officer>
{
    /// <summary>The fewest characters of a password.</summary>
    public const int MinimumLength = 12;

    /// <summary>The most characters of a password.</summary>
    public const int MaximumLength = 256;

    // zxcvbn's scale goes to 4; from 3 on an attack takes months
    private const int GoodScore = 3;

    // What matters is at the beginning, and judging long texts takes long.
    private const int Judged = 64;

    private static readonly string[] CommonWords = ReadWords();

    public Task<IdentityResult> ValidateAsync(UserManager<Officer> manager, Officer user, string? password)
    {
        if (password?.Length > MaximumLength)
            return Refused("PasswordTooLong", $"Mật khẩu dài nhất {MaximumLength} ký tự.");
        IEnumerable<string> own = [.. user.Name.Split(' '), .. (user.Email ?? "").Split('@', '.', '-', '_')];
        string[] words = [.. own.Select(Bare).Where(x => x.Length > 2), .. CommonWords];
        var bare = Bare(password ?? "");
        bare = bare[..Math.Min(bare.Length, Judged)];
        // m.a.t.k.h.a.u is no better than matkhau
        string[] readings = [bare, string.Concat(bare.Where(char.IsAsciiLetterOrDigit))];
        return readings.Min(x => Zxcvbn.Zxcvbn.MatchPassword(x, words).Score) >= GoodScore
            ? Task.FromResult(IdentityResult.Success)
            : Refused(
                "PasswordTooEasy",
                "Mật khẩu quá dễ đoán: đừng dùng tên, email của bạn hoặc từ quá phổ biến. "
                    + "Hãy ghép bốn, năm từ không liên quan với nhau."
            );
    }

    // Without case and marks, because Người and nguoi are equally easy to guess.
    private static string Bare(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .ToLowerInvariant()
                    .Where(x => CharUnicodeInfo.GetUnicodeCategory(x) != UnicodeCategory.NonSpacingMark)
            )
            .Replace('đ', 'd');

    private static Task<IdentityResult> Refused(string code, string text) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = text }));

    private static string[] ReadWords()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

/// <summary>
/// Makes passwords that somebody reads out or copies once and that are replaced at the first sign-in.
/// </summary>
internal static class TemporaryPassword
{
    // no characters that look alike on paper
    private const string Letters = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    public static string Make() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}

/// <summary>Identity's complaints, in Vietnamese.</summary>
internal sealed class VietnameseErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Mật khẩu cần ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Liên kết đã hết hạn hoặc đã được dùng.");

    public override IdentityError DuplicateEmail(string email) =>
        Say(nameof(DuplicateEmail), $"Email {email} đã có tài khoản.");

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"Email {userName} đã có tài khoản.");

    public override IdentityError InvalidEmail(string? email) =>
        Say(nameof(InvalidEmail), $"Email {email} không hợp lệ.");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), $"Tên đăng nhập {userName} không hợp lệ.");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Hãy tải lại rồi làm lại.");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
