/** `•••••••••345`: enough to compare with the card on the desk; the head would tell province, sex and year of birth. */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length <= 3 ? '•'.repeat(idNumber.length) : '•'.repeat(idNumber.length - 3) + idNumber.slice(-3);
