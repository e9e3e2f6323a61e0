/**
 * Written by `tsx bench/fit/fit.ts o200k`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of o200k_base: GPT-4o and later models of OpenAI.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const o200k: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'o200k',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder: (tables) => {
    const { symbols, histories, units, codeUnits } = tables
    return (piece, state) => {
      const end = piece.length
      let before = state[0]!
      let history = state[1]!
      let group = state[2]!
      let total = 0
      let i = 0
      // two units a round take six sevenths of the time
      for (; i + 1 < end; i += 2) {
        const own = symbols[codeUnits[i]!]!
        const next = symbols[codeUnits[i + 1]!]!
        const symbol = own & 255
        const second = next & 255
        total = (total + units[before | symbol]! + units[history | (symbol << 8) | second]!) | 0
        before = histories[group | symbol]! | (second << 8)
        history = histories[(own & 0xf00) | second]!
        group = next & 0xf00
      }
      if (i < end) {
        const own = symbols[codeUnits[i]!]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      /* eslint-disable no-param-reassign -- the next piece goes on from it */
      state[0] = before
      state[1] = history
      state[2] = group
      state[3]! += total
      /* eslint-enable no-param-reassign */
    }
  },
  packed:
    'DGFHAg0CJLV9L~Ef(;^5Fd*OMg6?Q5V@[=SCB0J)UbK/UHO6@aT]EW/(1~5R_;V(MJD9Y/X4SZQ/JY95c`+BF)d>Zdfe0D]eR(7/3,<G<>Sa1G>]' +
    'e9g-Q/YTgIJ_X7a59JK3(MA<bCA`UUd0fRA_31A`>3,?H5,X0YT[Ec@FSH.*,.*)*=P+L2.:]``IQeN?UUF7e<d6I*-,?Zf<I)L`VEH9D93E;*`e' +
    '>.7IUF(3QgAgTU(SB>UR_DT--e,b1E?49+7MD,:-c_4K0c29J?Y)7N33VP/[I~2g?KcK4~A3(ZV7D:NXVW6RVU[aEO8)ULdg:W@4H((d^O81(F()' +
    '4A`b(^/EI*(H0PQT`(58g9V)g*g-/W6M+*MB?9Y3T^L3~Z](8)6Jf^Y(Q,.JS=F~JH`H*;)~cJWd(PL_dRf>E(`9KSM`1+Z~(;.Z(L?T;:-U1LM5' +
    '?OL?X~RO0fgP),S0_5Y:IcH@FN~dRUPJfU`IFQQg*(Q_g^5UdD^Gd;8(9TFb1AO)65S*/4a]RJ2A6c3`e1<0?c[7c2CbF?FLSJdV8Z[@R@9g2JOL' +
    'XZEMbS8J0LUFUfeS~GL~(-CSCH>]~-I,U*OQP08~0G+9]7?cE:9+X:BEe12UfQ^6GZ^(7));N:<G.45/NS,2g(cEgcJ(LPDHX[O60_?I=UFSb8^@' +
    '1X)/F>/NX[L=gPgMKDR;[@eG?M`ON3P?`H0?X9O2./]<?3:O.c,:VL5+[[Q);A)QI>.Je_>O;U`P*KC?X_g4U?>HK-B`f<(D)L>;TQ`;JBffX)DN' +
    'E@?_91RI4<dR@fM?X0+:@e3U+]YB*1+//^HNHGa3T<*8IPfgI7K@.5^D*=0IL0SX8DAJMc-0?X=KPH,<;DV97YTdb;Kg5U[(~7G^c^<E=3W9I>=6' +
    '2I.HDU.K3J6=)9,5H_COc12XJC71AM9]`C3(4`c7G:~eb-eJ?E.F1~)2>ABB;bQ)FD3>~JN+I,K.DY^GfR0TO9~RH1:CI,I]X-PR^CX7_fG`bETR' +
    '-_E8eXZ(Wb*X7/UP)PU^*=cWF?`YE~U<@U*EJg7gYBXKM^0?(^DS*,LdI9UI0)PI6^N^^f(IU_d=8:R81W5`f7L@*[ePSY<;b,Qd--M(<P=E9:Af' +
    '6N^eR],`VR]950@ebH-LEU/~W`<LP*W<B_3?0caLYGM?0N6~2G`P(b;<cTQ*>C,Je_Z:YN/]CTRZ=<0AR*[+M(N4*K,fN9D:2BT/AT9^FcPTScO]' +
    'YKMP)PTb1B_fN)J`<BTMDb;7C6F3QJGI8VA5ORZWc@CeRKH/C6?cJX@IYO7W>6d;_1YKDY.E(REW,.S~NU5<SL^~)6NK1Oa``,8_33XLR9I`=//N' +
    'Rd(UPR-E9[VM9/3I-T+F1G0L=BGNeYL@W`N/,Y>eb:3b8Z-/WRABIAFI8=JT6BA(,<-S,,O9A~]U@Jag@X)6X/S:`JVRQUE9]4NG~Y8XS]G1J4C.' +
    'MV12M[)?A07Z(HbJ]dD=<@3^-0f)JE]/H;YZQ_Q(ZD(U2*SD@`]58Q.[CQ7D))ZI?[`([7_2V9QQJ;D/6~;:+VE1BXN57HKe5];KR@PN0Ta8RbWB' +
    'bEK^ba]3a(-U,<WBa^;=T+V,Vc(@/-O]NGbO7`5L:eYBSMR0fg^E;Y2f=QW(1_EU8MJ;U9^[^W5LVCN3Z.FDc1g@O<2RZ?25:`?NC)PT]362;?<F' +
    'F/I/:J)cUPHN^N3XbSM1S3dCbcbID(Jb[7P~OUd0GR/eV+5IYN9R**HF1+*_AF:.?e@?[5~2VPd-P~W0[OV>C[bT7SC_]PW*4dU,H8XQ.*]Wgg<>' +
    'ZcVeVD6E5Rf^.4:.`YL67=7P?Q616MbBE-T1cIU)V=:I(U],(8>H7+^;.aY;+5<B<6X<TWLf:<2e0UCVQfF:(C^+OX_QQV:>cb:.S`gR+Gba57cf' +
    ')aYcQ+[XeMe05@TLN9;:;[-^5M_8UW~DB:>bCYbT=2_]VgIV<c^aZLVG~H]D^Xd+~Q1RQ>c8^,(Ncg?N>b_@dWLS:6@Ea>I,=[@Q7GNWE=,?cER@' +
    '2;Ac3bCN@K1~`c4I[J(cGeKY[Ib-f;)?1[_:e>]/:0~.9Y`.e)<F0O>LK27A[DUf~Q/BNM?F9;Q5X+ESc75*VR7ESY5NXDXV1(08?;g(6E<+;ea_' +
    'BddeTJ85c9RQRZe@2N)/Y)`0=YW`EA?CC==,+aVJ)SFETTJZM4?Lc_O61ROT2~B*Z8=(E,1IQ~.<;6SF*b~DJJII(S3:fE:FXIKWPZ1(.5`eFTf[' +
    'Le4<<5(;5df,TGZBfP=>M8fS)4CLTTGEW]HTXC,b<9?>^`.=X`@CX_P?g~Ma3/HI>6SSI;<_ED[gLG7BYWGE6~O80OX4>AW=V~>@W)^gP`,9A?~d' +
    '`,a>M-PO5`(4I3K[;U3J1LXNa,5Q5)RR*ccNV~M~;/EA*bEIJ8>^Q]UHB@2W4@6D=>8VO]V)HgO]M=G<cN7H92gDfGGX>`]*=7WJ)[CKZDb>F=7_' +
    '+B]f?aIOF]SUT-M=0RKB/R=7TL=Wgd5V4M7;=LN.;?)QMAWD[JI5-C@69B?XXe_W1OT9bF7YU./R14,3YUK]g[eBbaK0R1E~,6a0Tc6=@Y33R;<[' +
    'DP.3DJH]Q1[YUMFC<fHf7f+]TIg;0b@M[bECUN~J:P]O[[83Sd=W<WD^2~R3c_Y>Q1@)0PA@NURbI+=4B`4JCe0SW<9;7^;BVU.2>PJ/R>-L7K]3' +
    '@U[Sc:bE;6NBg7`1T[;MOQfWFc7TCZ81^3]05CFE[9KN[D]8?^c~^g=`>442-3Tc/;.a(^LNTeeKEOaL-~-Ee*fD(A[GEL.9LfC8+Y+9)>2:510M' +
    '_1<VSNd6;IT^-VJ3@QefNCJ1+]GNaYf-,=AfZL-95Y@:>5A7T;W<1HA^=L4XPM6(9VI@[+HJ2*:W.1D-U/ZO(>RVAQ17SF.df(aHg?:12S170<0e' +
    'L+~>D2aR9L@-.P[>(Gd8BdIObM(?:IDabY~6)Q8E/XGf)GeBXa`[a:QYZMZNARI)/GJ5bdD?39bW?S/DV)W08S2634+NF*`5/(OCIB2DH-U65UU(' +
    'DJ.KSVW6KU7HK7C,d_Oc22e3+gD06TW7[Q5eD0N>_E:MFZ1=3+M?b;GPZ:;65*AW9IRVGF@/QG*(:<;EE,4=`)MG8Bg9:RHc.B]F@M.=_1-64cHY' +
    'P)YR9H`~;JN`D<KMX_ET:gg-CA[,/O+2g6;ACX)f~M.]42=38g-g7G-A9c49^3:=Z`[F~L*KTRC*>7<=UN-)JU`g:2dK(J@;_@]B9UgdbF8_2HaC' +
    'WdI/81Ke?~=N[AZ/QJ[MWU(G`L/2dbCF`>0<)V@]AQW*C+0PPP>1Hc==]4=<F~fYHHL4[HRQ`,_.@XTY>gJ)-M(PI<>FB8IQ9X=f<Sf94^+KRZDC' +
    'DfV)OYX82T:?>`H><4BJ)>I)D2aOKU3Ga;JKT>3YSS)QM=VObf~6(.5N^NH)FD)bE8WX37+~2K[]Z;71c+e[L==XM*76+BK52e]_SI=MC,WI/[HT' +
    'P66M/`/Vf@fADQ.+<`/+Jd<<WX6SU_?XgWf`.2Bb-0,Xg>U[,X_CWTTT:@~V`b`/405R8IR>SE1P[GH~c3O>-c_G]C2*H0gH~]E:`AUYJU6.SMKZ' +
    '/_,J`E/Y/~X4I`PNW]8@J=b`;R<QM/YFMG=>?KAZF1N(=PF])S/L]7UcTIbaCgMM0N<)(TH<7^MS71950TQ`Z;))0JJ1A)N-53YHSf-UW3K>(^)]' +
    'K(ZJ(5S[XEg2_7C7cT/b15[(J<3,Y4PW=^J.X?.D+SMO9~ABMVIIX9OF1TS@>a(bNeC=,TKXP70P9PO->aXeMRTGeNBLX1CbG.Ug9~YP=D[UKW+`' +
    'WeQgI_1d(:XMUTY5/RZWOA6/g<.0=GO(5]_,>,(<T+Ff/@3BW8OgPd58-^5@3XOf@S[6R;a)KJ:0-9Y2A,Q+d_1_KdeJN`:Y*_E,8+_D~;c8aX]0' +
    'MLB;XWE<[IeV4WWLZCRZ[8FB9K~)E>fXJ;GCFA9SE:T4GG3:7.N8@Y,c/D=X;,;e8[97FUFCU=R/`2/Ga>AOV2a^.DJVQ9YJ@*Ib.Z4?8<`<KG9`' +
    '-?F2KP4;(^:X@?N*^*AAEVDJDY._.WP:``+9U43d(SWa~^L1Y+ZBWHM>.@NDW[-GS*/KKH+Y/]]Q/<>59^e515^7-)d_B:C?@/)<[XVOU:fYJ4TE' +
    'e9cOZ69L(:Ig2=[`?]Eb^L<HRNT22WV5Kd>R61_`FIVZT)WRbA2DZ,=.JVMFRQN3/(9H_4A?aJ.O)UQ(H^N_GAK4Q[<:UeT@15~D0KUW]YNcL6Ud' +
    'gD:;PKUUFX6H6GDA9/Z]<R-G2BdQ5:D(F=85~3c3PJg>5RUO3=fNLP:M[[>b2b+(UDS:=61*Nb)_fCgJMG*a=5CWId]33KfYDFKUSfJX--PB6)Xc' +
    'gdRZ~W/J/]F7DeRO6?FSLFd.-g*DIeWU[@_0M=bBMG,A)N8QE*GZ9CV0.*[>c4B<~S.VceX(b6P3:dP5RVcRI65DD=*O,]65A3E0(P33([SI~^WF' +
    'Z-@@c@5TFB*Sg]eLgI6WKR/NWK30+<N@UON2X8PE.6~R,eB>1U9>FT7SZ47;XMdHKW.8)MB/BSN@K+e8V2Qd,+6S?aF]E.(XN;XP/`XD[75>0.]e' +
    '`a1;0dW)RQd0F(~ZXO780BBTL;FH18H9@C*A1Rdg:;)F+@dN7d14f-gge5a]R]I`YR6;856.Ua~~b@44N4MeC0,g<MGB80)g-]<CC9aY@[_0ZUAG' +
    'TH>dQ,@X(G`E4=+5K=9/FWEYZF5bX`@LTR0bS)8g.R2Ma<L`;<a7>9,1H0/U*2GBVA0AONI>0NGQ/]@dID`ReF@1I5CQ9Q^,M3+AZH1XH)EZe;>N' +
    'gH`H9.f`JYJ];a`*1NG<-e-1-SeB*b4*/If+-TLa_HQZB9R;><1IH04KSE_<JT<JM/.U87[V]JJ(aX(B[]X@3WdF`b-H49Q=PWV7/Gb(P=-7IML:' +
    'f*.>8T1W8H]W6ZQLLB/GB~)I^4KQ/@]>-5>->b6fLBB<W3YF_F*@DaFIMc@7_IZW[_c?-7,[=^LY(3S^PV=^6d2N1OXT9TE_0.08g*2-;F>RbeK9' +
    'GN8GM^[>~O12QF3`CAN;7OfP>W[Y-G?c/(]N9[Og6cDTDdT[HfD[Tg_;<A.P`0RK?7^MD.((+O[^[(R7a>6*JMIN2d:9378YN]M/0+fI:+,^?KXY' +
    '(`3N7ddaI-3N4dYJ<X/Z<0fe@Q01/ER3C?PR1A]XXZ5WX^(P-8TFHM/60=(bG(SFO0Y_*J?eGEDEY]`M8<X50L3:,QL[2><U_7<R8e46>@,(Nfcb' +
    '+GL:GbJUU)1KY=E,8TO^Gd/OLeZ=fU3*F*C,gTM72d/>GU0QDVdDC~Z:S@8@W*HX3@=Z@,1bXZS8?ZPO~dX3T/C@=YX548AZ@2@6YG(bJZd4EA]<' +
    '7T;99XS,N~d65YEHD[A)PT2<A]Db*1`M0,SgW+TH:BO)`4ZY)F:.N/M9_26_>+*^c<,6G1MFRC~4*;NTD~BXP3EL]@1g0CSD=-@LdF=O>abObd;@' +
    '2,d;;P_4e>_Q]f@4dZ-=A6IWFf@0aaB:<E*??M^Q^UIC<@<G+4bG29.c,06gY`D2LJ[RN*g^JRGFIUX=5B83+]Wa1TF7^:G(49.@ZP1^?MdN@1~;' +
    'E6P/-HSc]FTO;,-S`,TYAcd]AG)+BEfRW/KN)X6^0MAg<:^*cY-@M4~TeX61V-V~?<--+H^=9[;LUA.WS,N[g2;H(2J]6]))I2cULNPcF50?;L1@' +
    'db<Q,~EZaPdAc/+C~V(4GaUe>*,,3>SD*dJA8faET`gW:_cd)D=+eQOI87_4*J^?7CLU@Z:2bTcJ8[;<?fXM.*AA(T0+GYVbG-0E=g`5^TSVC5;5' +
    '+?QV@1egVEZ)]NC`*^)JVLeM5AAK<+7=LZWe=?[fc-)W^ID-A@Eae:*0I4OUI6UZ8+;?U*gc^4ebJReQC*J45:ge@[>,gB2B-@`,*,6-[HVHMg29' +
    'WLC*adR?5+NdeMSa+X[VX.d[(=f*1OL~N7.68K8O-~UJ`RQAU7aYD:J/IeNdN.PF6*4H(GG_c[dFb7N+RIC>[cR(;:K?JH/W~eVbeB,=~1-5YWRN' +
    '0I?`</aCc_49[~;D,]JH^*/,_0ALO@/YcX52*UW,1;Q;@OW`KB;F.F,;4Zc?a5;Z1F-9)5_B9LL4MFZF:X,6U@F=Y9/NF=A:4.<;AUgG7ZA771NU' +
    '_O~C]6HZLF9*@O)d^H=R;<eV86VG4=(Xb364A[G>JJ9H(+fdM[b]PRD~]2[TR4P7P,/22R;:H2G[.L9.A0)3]B,JFY9]>b6DVd(@`9[>3L8W3PTd' +
    'PJg1[7=^WR8<1TY=N5JGHGF9=A8//>+3e7Jg0DWA)AeD`8T*:LHA0J~5C2ZU^9,<YAf[41:;X,W>@BH3NEWfH_Y7,V,KGg89-PIKANP@H[+>*,L6' +
    'Y]dD+IO7FLY(*dTJbNQ^YP*U[ga0f4TQ.MQ,E(;W4[0M(ag+O0]37*TUYgS_],g8c^3]G;J/ZJO=9[[F8>==8XbCa]NE~)QDKJ++UY(P,;bFN,ST' +
    '8^ZgVUQ6g[F[X?`C(J+R*J8[d+-:;(RO^J-3O:^:f9<N)^`@33~:6X@~VQ.dZ/4ZfG[e@;FXYN8E1bN4IE*c1S3e6.4cfX?HWAX4~J>4S`-0GXRg' +
    'Y]g;2Wc*gg?P/H1e3;?)_Og^L[.XY0^LF5eK3d/47S93f~JLLE]9CH3>>^MY5:?F3;MEPX6HKZ,;G95HP*R`.O,?@QP6CWI>gFWZ0IYGB-55Q(?g' +
    '/TG.OZfMDKCR?8U,-T>-MBP3A]Q([dZV56V`(>[HM+;=2~Q:/a2(bIE_c7Q:@=[Af3ILT<]<S]L5SXD-Se1VcP::R8=A1@:E)O`8N.[C@fJNSY~O' +
    '014a6b`3R~O=c21f>:e94]TT+]20-K3+OB/-L;FaE3F:-2ARI1H(:d;<+6U-^WFfX9be5(U;LX@dG6BQC`V</I+8Y8BLBE?b~)AS)9_`bbH;@9K6' +
    ';:/^WR[43`X6SKEY=@U0S@;7+M76bb]aRE5)PCC`d;@VC2@[a2bQ>DMJXXK1c>cASd8`?4Pd*<+ED9a:@1PO)YTZOAV;@J:=>E[0NN`DFTST:>Ia' +
    'ILJS_Hc.e;4*]IL5`VV[Xffb)HgXW6Q__XH7+X>FE-@M^:~3D28(+72?M=6eBdP[D-B-0(<+d7W+R1aGeJUEQ(O)*a^gUOOAN+=>SSL+EP*XL9J)' +
    '@S05~C_Y;3EXJWYU+.XS3/8O3N*_c.>PGGS66,aK9OMY;M`2X9^T>NEU<F;V@)AgH3MXJ=*RU@OaGd<Q^d@-c`-*[0?)X-7*f;[g^(HLES;G?+(0' +
    'PZVAb@/c/TcIfa;H~fZ9Mc;_Y(F/^[N<2GE2)bcLIF+b.(Z6cH0D+QP)bdPRD4C@DK)ZZScS@f*8g`:-fA3_O3M0V[=AL)I]PELU_,Pfgc(HH./2' +
    'C0MGf+>]7C:Q<a2>aOeFS[>3PZ[J;)SJeG1J20<NSAeP*2V+-bP;?aUA1fg8EbRNQW^V7-0E>baFF/G,1ZdLSXNSO`PY,~OD.=H^V/OLVceK^66-' +
    '1NA*E:^TN+[/JW~L`AE16^>4Z;F/@;a<F_]Y6FB[-VK`_EbC0-eZG(CaPWAL/OgWf=@J<3_NcTHaBS3[AVafV[O)Y(I]QEMN>.-ZF@573[*UHZ)Z' +
    'VU9__<IQME5/2,bAC`f3D24<:bAW-E90K5EA[*1g,_8<-~+a6BU+/S5S>b>821(:/Bd4YK_-=c(_MRP0JNg7NTMTBSM;>L~g2TT=49>JGd2IGHE1' +
    ')CLeAPc,*?D^+FOG0;N84_V8SDPH`>>2CUb[_4UR20N~WHRI+_SJ7QWQK-:=bgPO6UU_=^]T95~M*8S,];DS95Q]b[`(H?APH++<SB1Oe_~@AWPQ' +
    '94IMSK<C.P0=.1ZGG,VA.=?H?ME8BE]Ye21EW01KG93QXOIZE6EGeH`JT@U-_@KKIN1K[Vf+LPQ+^d]f7a=~Y5=_e7-^@8(UeM69>23dBU]Cfe,1' +
    'Y/6AD],H,3de`TGZB9+58=/7;=F4[XCC3/KU]2<g*]@a1.c511L9?O)]AASfaJA.BE~e<43HfM>f]I).@4;f~eG1aP;6*G@<)QgXH0(1U~5*bP)[' +
    'OU9JOg(D8+C6G<d7AI5RS[eY@U_L/8U3e/-3>Qb7Q3*Y6YWTQ`:dD.ET9A4WScbDb2S6ILf/BA1b(e>+DLD=G1+Td_GI~U7S,fE+B9^+ZLG]C8GH' +
    'BD:Z`N_@fUBLa?VDODdI>,(eHJ>[AbN4GEL+Q.E7H2Y4+RB:,5JV,LK1gRcOAC8XHd3N_WN).)?94>,GfA(,638RaO2,<aeL_)g*RRMfW?I[+Ic5' +
    '=T].AKc@+N>AU_>KGI0T9dVceI=<O_7g</3c_cM6~@EY?L[V58agg0::YL`QR^B??HXJC-OK3X]6*7,CS?6@W8>8H<L[MeZG//)cU5~d:6SN0JEP' +
    '~Q.,YIHE33Ye7/21@0*2MC>_@R.LDDb0gM]fT=~g,1L+KOC:8BL)JQ0QdH_YDP^6M<5?YIA`ORT`G]f?1-fcbcE6g0H~IP)fD<^Y(FVRJ=7-WR;7' +
    'KCC4F8^;@]-e2V-fcEKM;M9<=-?aW-ST~03Bc@ZcfH69Y[YC,0H-Q:X?1Vdb^DR<BD[1^O=4WV]J4=`;KL@=*_(ONRHdc(BTe42c`b3fb`:UJ11/' +
    '2886M@XZReLK7K2K4I4?>B@Q_c5[7+]>50X5(@bHGS`E;,0)Y?Be6;IfBLPL(<_+9=@e6gdD>M)GVbZ1~,9GM5C-?,0G;X*/B@9ef~=cEV-NEO33' +
    'Gf]E/07O[(>=BE`1Y5DW<Z6BEb*E+`Q3([W*ZW5e@T<92e`Ea48H0MLRRY;G9GSZWKC/O2a3SFIa8=bT~ULI/I;T:ZeEO_M7e-.5VU4eWT?S,7AO' +
    'Zg=WD-VeS?`CRS>IfWXb1,S72P@[MD_G;M~FYWC10S[DG2Z*e[SNdHCX0-VJVe;@b8YV,W(W,-<TN)<NT]0AC(WeD36XZ2BR*0)P?R?gWJb]UW0.' +
    '0-A[]f>~.T^6ZECbMQ4d:DBQ)dOPI)EM51J@,.<S6L)FVO+I8Id,R5M@1[9dCJbO/_Q^?F9gK@4:b5MRb31.VD,ZAP+,K2Sc)F>)R+b87)YM0[DN' +
    '09:CPZW62g],<62bWV1f68N?c=]bR7A6afN(/5OZWLLFZe?`.X)MJ^D*fO31A:57+QP*=e,5;MGN(BQK45;C?B:)TP([c08?S]U5A*feO`30IH1E' +
    'WNbTJVOc7c2]ZM@R_V/O2WB7].2EV`[1NeQ=f],NC-Fb<0G7AGH]1<6.^G8Dc;:fHFYITBfF:aR,Z>].`?HB@6d5[-_(N?SNO?V2,F?T7]c;S:_@' +
    ';,TPB=*AN6TJ3:E4@O-W^Y:1M5aaKQZ;Y8[GP1P/7CP=I-@c<e@1(5fFZ.fgc,E,QJDV4_IB7)4E>-1cWO7cbTfT=ZgfZY2AW`7L7ga:W>6/Q7H_' +
    '?GaY[Ub8f^fJ:AHdNEC:^7.C^-UbZ0]E2b]]83D>~f>9;@WU9`I;I9~]@)>(SfYe5:>[^XUACZKgYXYKW[0~NJgNI8N,<`Ra(EQHFT7>UR*?2SA0' +
    'e,T4;2--)KN.XNZ-;)Q=F>O)+42=*RWEEbK@g7VYed-<6-IG+bOT;3c`;=KcbA_,K@?6BA05~`*5bA1F48d>AUKM2Q@VPTM`Q3]2<*R79O180HA6' +
    '*:L-bUSZ/E[Z0:A3~A80Z48Y_1H=O0NBfLa+RW3Cf0T22OW@/T>Q3_=LZ(>)P=(DEPLED]O]bN52~OLfLHT@P`BK>.>YA_~VLU9X`8XPgF*S3FgZ' +
    '5ae2OK0R3*B(=HZa``bHOAA<V~1GKYf.M<KGCU,>f*TJ9f?LO^[f~Q1DaL=_(TV3^cO3FF]6I/?:WTN/V/M).95I_GA`L<H<G,QP[~b?2ReMI2E*' +
    '0`E[?:1~<eQc0Z=7N2D==b.]47@]fTdLbMWa~8>WQF(^~72fNR5:Q?1aF0gOI^c+L<b0gO([O^=2.eF<V(]3=FLC.1,-e@OD`=;D/dI6E=H~d1[G' +
    '0P,BNR4)6gG8_a>7J/W,1]H/RKE+`1gT()1.7I4P;2cDJI=Z.QP,a>@eX?b@0e8-7,N)*=M0Z,RG)Q9+*cZ)`H<f.E[DPDc,F(.>_,D+KCH>*Va*' +
    'I7O=Y;LbB+VE,HMPgg@6I,2,7f-;NAeQ3U`]0GRf<9L)9Z_HSDA`g0A7O9W1ODLAZJ/`2OH_H)30F42[<.]c~fI=NYKY<K->GdA^VN53f/RV`45^' +
    'gC:RN=?0c1?eA<;X*^2ZC<CRI(Td.ESRP)gN_H-ALAR0KbV@Y5CVb]^WY[S<Gd6]d?+8^EEK*Ae3@@W:J7eT+E_a@4VW_7bcfXVF,=+B2_-d-1d9' +
    '?B4UQR>AP*OQHQ]PLW;[eQ5TLNgge`B[V>_?[HdWcTX]Wc-E:]KO`.`5^;ac5G;f4*gO[]f)7M?*3BUb?7Y=fS6=a+;C],FND=H0BUJ*3~K:/:HD' +
    'XWW46ZP2EXV)N>**T0MES0ETd0fV+]TF-5VKYeVOT9RF]Lfg9+?H6f=@-Y*;ec_EXXWFcEN/+:A>_QLB~9[D5)@-.a-^[e30W?OfL29WZgR[TL@E' +
    '+Z]=Z8I/GHQ.4ESL=1cdP0G?0@*.BYP78C,1:G/</FKGGHGd:PE/PdbIHBR,BLD7L(]</Pb/T<O+T`MD=U<a14g]*7Y5KXVM.J978H8)<?)d3O;5' +
    'B;J3P=-(I40/BD([@I*3XKceQ=c<AB.+`gANUH@91@`OVCYC+VF]0D+Te9c5(S)O8JeJJA01g2272)cS>4A[Z9d>*3`MA1*HRZb_6]c.MM)?XHVH' +
    '=.OW(GNRfGC~8^OL,O:5c/A-eXU54-_<L*8H(X:)YHP+1S*:bGD_,SDW<6M~[d+LW-G]`TSM;/RA)eCSAQYfC03D]-_b5/d`TP<:--K5>@*I5ecR' +
    'WN_E`EIB+L:Ae9CF5W/IWG<D:K)DeVK/5HAd+VV@EWFTV:BM,V2N2<70W5ZTGCNc[(.(N^@F)aNYfEJPQ;D]^X/);IB-/9R0A1FbIG@AAT<0KY07' +
    '.)93.98T*(OUJc(:>W_RJ<*]YB8Yg((N][**P[?,5@JT>F[4Q:P:G92+N.,9<+76A/1f5/C3L+JX2~Aa?X]_NM);?>,J(ZP;HVTSHBX1Re/5:~`8' +
    'g3^;@gf0=XF64AN;4Qc^8ZLYLcDC@^C-+e9=<^,Pb81:M)BVQY_IbW;5X4V)-W~P889F+ae^04)Da)PM6Xa`*AY@;J=35gS5f*b7U:XB7dDR)[c*' +
    '_Q?,NA.47c.4._g:EDPS68)KfY6<LYe3G9;028[1fQDbS7~B/0f29b8K<`gRT]C;GSQBA<4dCGGWeJOHRNTN=e0(:AbHVYL3NCCY4VF9KTWFeL~T' +
    'G8g4XRXgHc[P3?gRC0W2PO8;b=:~D>RY@g)A<2f229e:T5WPO3-R<(MaLR`F/M7dM`df+>7,[J.>eX+R]R.>3^DS9(Y?-Df3=+(?/(Q0S9+/-bAV' +
    '8IFBdCHAF<V**:B3d2bR+S`?6_Db.[M,9B*,1A/YL:Ga[-]Y:YBXRK,)QPa*+[_^)RKY)f1:=ga)aEBRH[Sf`^2/aCP-1]S?Ef`PWSUHEeA``.g;' +
    '-7K]NdL2FbKKJVaGR`L)d;dPU_b:`.KS+G~?e2Z6IJRdZHMC2J:,1d9-)9=*(Q]AJRO.+?R.Z5C/@Q)D[2:f85=U1BIK~@4IAR4BTg_E[(.c:76b' +
    'd)91I(6Q[QC`TB7K,VU*[gZdT.`A2Y7)`cQH_aU8)U[019`;85*=9.ABUgg=R+4XGM5(U~<UgNO:(>U^Rc41M=E36-3(W[M)G8XY`g2,34Z0U^T`' +
    '<fKbU<W1cIFH<~ZX@]a;S<==NW.b>]I3SZ7eDEfXg_>acB7cec)/H_97_ZGde22A^6ZHNB;aE:~89+aE=EOOUS*/7d1BY.feR4A`(/A4E71.GR[-' +
    'MZ~6.Rf89W.C0W-^*L?Y,6Ub;*(0Y=Qe5bL-])80<5=HO@aOVLgA*Jf]CR5-PP?3a[DgA0?`B0I,GUX5cD^Lf9KJLF])-S`^WBU1;VDXZF@3Q<8_' +
    '(KHDC8RgV@f[_=I-b_UYa=LbI*I@K._cMFa`8?65dg>5W_:E<HI.FL.>3Fg_C-cN7?G8RT`?O]d2;`a((1N;e/_YcW>~<Id*^YAQD22CLH7*Cc9.' +
    '@Q6RV*W*cBK^^;N4NdMLaHF6/AE=(?9I9C2TZ-N`4QOe36VUKUFad6B^7><be29K5b>3`-7A;e[@E]`:,`M3)A,~S+N-1.)`[S,VN`)(,`-(H<V]' +
    'X(B^,KIL`.>_e9b^b/fV?G1J[X3--?01b,0];4N4gg9Q.W9Jc?I-9:=FYO5TDCT~_E+7dbZ+K`C[O.B5]A;`<G=(T<2_QLR[A0BC9V(]SaU/;`3T' +
    '9673-:d</acA>a__D)MX>@:QHPHD8aQ,U9)EW>)[59a7QB8Z88?1(9?@gDYc6/.N4C.H~aGAX15cK;G[9[Ca,JEGZ.9-Y=a8EWE2^b-LN3,IE[Z`' +
    '=*T6-*BGMZ;9^CH:@)0~Z6d[d11Bb7^Q`dV=*b9e/9=*~^0Yf[X1feJZ_LUT^:?.KM^*`SMWYMINGd^WIGF2>FfDP8A:5=1OFV);LcMEOg2EBWX1' +
    'WQ9F,M4Bf<98aLcIae<FVL~0XT??Bed5V*R6;-@<=MH++48(N[1.~eaC)ZT0EDA6N[5e+119P@-/48B?Y1_f2BGCK7=eGcR8:>R2XD8G)@JVc.G2' +
    ';Vb`dFgf@TOPX7F=FA9HM<JFKX=BPOHdf6e33YH*.JOSa+~W-[5@IC+Q<TB1Tg^eb,,I+K@2=E4M11Ae1Va8D:5~XMZKd=HK~FB>GACAYHeNZK5@' +
    'S/5P,A3gU(PW[/,[)EY@J:];ed,,HM<^W:f~J5)I_7<:16a(^TI[00)UH8(>U`.M_b`Ud~c0O(a-U-Va[cD*8231J=;LeJ62^D032(VJ8fC:WEW=' +
    'CI[/fKM_2,V(3a)=3cJ^gYR9Te)/XN?>ff<4;KLTM>CW[Dg^G<2b:aS++Z17KJ<1,*[YD`LMbJZOR-(=`(XAcDOc;d]U~a~1RH81@)a?/](9@@fG' +
    'ZHgB)UYI0g[:<RZ*>8P,5@;1@A.JaBET]/XaP~A2^.dTN(,N<UePRg;FU<7?D86~F2SOb[OT)aeOK^.gD~+F^H<^dJ])LgcB<bA;0a7=aAY-+`V+' +
    'LC?B=]X1`;AEJ_P:`PQPd0K.-J.`PHH==?P(8JD3XFM`GdU~UdE@Vf-/eX9R+;7,~^f=L<JO0-eN8HALZ1,b/=8^L39^+7[G?=N?-Y,Le;<e*JU4' +
    '8U2~LP(>1F7U=4HgY^*RI[O]6B/;,?YDVQ;LGdU;cA7B)AT5CGEFG:JX-GRV1Q57Q94Z[gCRJeAYU97,aB[N,)b^*[4Z^*M5FW[c~?`_?HYTB.R7' +
    'EUE`Db->Cb:V83.-UM`aZIfC=,7AXT@STK[5E3af_SW~,PP2YJ*O=fB<^:(aM+8~;(>d2FIQF16c1>G-/F^/bf99TOIIa]=O*e)UTTg4NN^2S`RZ' +
    '`1YKBK_APc9GbT[**R0~-?>f9Ra,=/fb/<IH~d>_?~b^+=66AJ2;H],1a6AO0?P?K3g;S]P+]9SNF_E(.)1e=g(72C~2AQMT:N4d](>_<GH2H68)' +
    'YH`^<HTe:)aL(R5Mc?@2::OE41O0/C8`4@M6Y6I>60[TU~6(E,Kb24.gaF`eH^A-80J=:BT4T_fg-DIN0=MBL^(384cGSe,P1,MEW8WHQVNKVA~[' +
    '/>)I4:K5-9PD(OT0WM26*d]JPbFfTTG:>R^OLK)M.6+2N=V,*X9?G`3N>W>--3aWb;8O>-=.?X*Q>E*/ZE86LRZ1;aVe`C;RaQ7DaDSAgJ_1TYFC' +
    'Fc9T7W_Neg5^V;AH3=+X`8+]c;=1cUL0JKP7>R>2W4741TK=96_?(DE_0D7^9@OM+2+;DUdM(_S+09YODSg3a;0C^H@F<5ZF1(Cb7M_d9P:gL0e~' +
    'DdY24cJ)1f>*XV/S@R^~L(]2MY~Y(ZA~a.=~d?1fEKC=Q^fPE+8WY3dD5G/R7,g:a86:5E:BFW8:S`DgQZT<;gH_I+*d1fY**1KF~EHX]@RdSf2`' +
    'O*;D]<?BJI`<P`<*4SBcVXF)R7R-;P=M]NJD(4.-)KT8)<@g;>@A:8.JZ^RY=_WS(SdIEH52[^HF_c?^RcN_94C),7D89`J?dgE]_JL3GROE~TA]' +
    'W^`>MRe<cS4b4MNNK>V--561;=(b?e.YJKa.J)~D?A=[<@D7@A41G(1@eT6,c*?:72(SM^f5d;gIb96_aDfcF/4UCVg+FVa-aQ.6EESZZ5N6_V6Q' +
    'f-ZOWFfGB4OO+1DIGVJ?08(5DA]/Z<BbQ)>A8`Wb2AObfSWJ-^14C;]9:[BAH~?.A<N5/W(]dfZ7./~E6N~;=WEG=WZTb^RVJ^bgP?5ZTI?*7X~5' +
    '.HX<_-bD0JY4_(@aR;G4`9?PG1FQDA~fZ^,eg;A(_=e[8A-P=UaJ5XT[bL@XY?R/RH[^5Q-U]_=Dg17T]M]384`NLGc[;1d?JE+XT.S>4=AG,e9`' +
    'eL*Z1_>K;R*;R;0K+22<,N=6W,0Q.=cKW*/]9M3.>@IcQ*5ZG5^2g>S,IPN7LW`-C/[A:ZGMC1^T]?WXWJXV;K]XbV,fYe<cFQaHec[4,IeaB@C@' +
    'BCHNWV(_g`<9d3I?=~LBWVS0*RRBOPE?6R?3G_bPdVG:+C9RKD3HY.U]g6Y.HSK>4()I;9+9Z1.+2NX/=d4EF190;gH_[@SAR?NGDg.UCE+]6H(K' +
    'Ee0,(T~~*_LD>[B82F[+QEHC>8Y[+HCX.S.e:RG*<N/(+1+]b*T63>_B6`d_)HDUNI(ZU,2<,df@_)=8A/SC)eSV4Z]:<+^OS]b`>H2e5;L5ZA9=' +
    'eg1^eHK6?7E9GJ_aJa_*3^WK8UJUdI)36I/^)R;D[B?cPa=Kcef/@fLZN]F>AdT<>(WVPab=-:._I~dRb:K_4_`):FSa_dB<C6IAe@dQH~-99ZKU' +
    '`Fg04c_X31++<?B0`MK=<dcdP(;aI`JXF=FH4O6OFP<*Kf/,gddR9]7^I=2QMa3:fU:EcA*(4e5+[).MW>Dc:E>dNCKP<A7ORM8Ke9?~J4)XN]?Z' +
    '1OD,L3WYMIa9f0?]GFe@4U5)B5*f`AX<)MYX:T(96H^@DA*7+DYJQ0=:];R_^VO5I:3FEPTH<88B=@12c~4L0[Z1c*0:O=-(@PF)5:67ONBM;N@-' +
    'eGV3;J`BJ@(>AcRVcRU[>8P.V5<efY4K@S;f?<-]H5OJ+_Q;X?<N90cAC1=-+>4R4.M?=bQQ]^.-JSRQ6IJ-`;*`,9ML<O+BcWT>^B)gNW78W)E<' +
    'A:NT~_;1a,8RfUD^1ZVLN9Y(=+LG?JSR:]Y:TM>(P~N=EceSS=:6JS6?R1H_TAW_4PG1FL2@[<J,8e:(Ug0=.PCXGF]RG~FG3VH>c8~H0*F8`0dM' +
    'bB[=>UMG8-K[=~6C5VRPH2-aJK`0/J.M~0PFb)Bc@2,D^:@cX*ZXDX95R?@H^>;(O(X_Ff7<9)]+Z_W`4Y`;0WKMANLB-AZ7EREaf~f:(SX8begU' +
    'A7d78.GfRLf:f[472DY>-;`H3.Hdb*C/?Ba(DH,(;H/FR<Oe15-]B91F;EFVIIb<6_?RO)NLa[_5)GX[8*6)8VMe4B@QWOIPOH(JKIC730LI45+I' +
    '2Pg=aB1~30557M+9/`N^6eV08XfK`+4N`M^K2Q=5W<e82baR3]7Ea<dF[+)??/gU]5Z@Q[RY59[eML2R6:Qg:cbY:XZ8BE*;`~=ae4R((.A/:QPI' +
    'W~2*(X,EF0QIbEHHF_V<T.L`D2KV439Q@;dZ2RbeJ`:4_)/[^,J:87H58HS4)P3c2~>R1ZH2**:GBV8eREXMX/T,BfM^9~.*])dUKKa1;4:J8a^c' +
    ')bLU?:bS2LMX:NaCgK5)?`.RS95I,c<]T3@f5~0_0VU~JS(,A)GB_fDBKgHYJPaDQ6/PK)LC@T66.Le^dg)5_BTQ]SAefVQ+VD2EDa+c=bfW0C`U' +
    ';;((?(ZPCMTJ=3682a5DeeM=N(4_b1eINRZOGaI)gg,aTY*+TTK)E~f_WCA_43/KU_43O0SOO)eY1NbeT7MU(W4C>8?~4MJY/4>U^L9^55:Ef(BN' +
    'b1aG/VLf(?fI>g5B[,g:fYc:)C/-TE:.S?(*AC^8CCP;5`BP>EXKd/Q^M-DQR`6:ZMa5~gRgF4Ha>]*XXNF>*?>KZ?IZ*A@.U?.WCUU495B[6Xd+' +
    'gI_^>QIS7DN5Ic56NJV~.*FGX4@Z<P1G`S3Oc:_P27[c;>PT(,@*`S7eg`fB*^RKJ?B_JQBe?LE5KaWb_81?db9)bYFQ*EGV-EMRVPNYR6>KRF4/' +
    '3J)]8:5FX[~>dV0+V04RV0F87SNBfeAE-;f~J=1,>U3f_53~dGf7`cGPQeD3[N_KT)gD,ZGL>3N=Hf.feH+[ZRe~bM^R.N1UB^Ueb32CE~5=Z*_S' +
    '[)aFEbH.HV7.~QJc]eYa)JS7Ed^c<I:K0a8gHKYb(U9DR8U67GATIB6TC@2O[9:[3FTA)H~/ZC,Ya1Dg.E`G)e.G0?=JZH+*-A-;[C@YL6=0N<Ye' +
    'VKdVY<(]Ca].`.5eb]XTB.V[TCDF=9[b:2EAe3UT^/ILYQA,8<GZOd^Y6@a=GVEY8g:30SR:KSeZXS86J]-MM]V@<@F9[+Q>fUa<G~LB:_(M87+Z' +
    '=+WMFDAEBeL.^RV-DcX47)`T0`29ZE;]YB^W4OBNHPd0=C8(US2~a6BRN?`]=>TMK[/87bNT.g?ZQD[UddB.N_1T9PPZbHG?,6T~J;_Y_dFRH.;6' +
    'VHD`QEM+WHI70+(YVR7>MaQ<B[^T_?31bWfgMY;36NRbRG-9M86eE3PS=0:E5=(=~KU=O[=6L1S,fS)XaNLY`RWQC0T.JOO:2;V5__LN7ME+<a^^' +
    '>b,DgVUJ?T,?NUMO+TN?Y5bK:SfB<Qe54U+0c]GXW]WH<H@<ZNARX:`)/+A9>gULP14fgcf-gR@JT,^a3XUXaF?cdP]CRN8V;,g1)[?6WM/WOT@A' +
    '1e+6(LAJ-8bO2.MT=M/Y^]9WYYXggGR_3ECY][*62<YN8Xa7BZ59JD+P7<;)6`^;Vf5caK=b/4;`~TPK>Z@)DDM<YZ~MMMa157[~<5`ZPZ>O4F/(' +
    '*,G<-CTZZ5YU*d7.5>TAG60H]_6[:~ea53(O,DY1;f9<dWe74FUbF71UQI~4RD@FcZ_.fPB.>3@5T/PK1M2O8RL]?@<7;G]LS;a[4(WU6fd3-2AR' +
    'aZ(;+F;P24Og^Dg=FT>cC,~ILRZ>A+`F~9Y/6;1VCJg)@^b:P0.=36MLB]/A=W6;gQL<^b<G/c>-5Jc?4ff<IM~VN?.-Z.G^FKENEaD4A=bZb_FK' +
    '=ePW0??(SXa^V7~@^aFC30BZG)S__>7~MaV</F2~[OdB/*DF,_bB+,7@C8RA/FeMR_?~4)UU~4^SI<.HK3C?PF5?b9)O<16X5@eGAE_YKR?[_SE=' +
    'A.;X(M~6ILLc^ca*`(QZ[b<B=M`-)79<FPYN;O;^Xb0472U8V,@`b;5S47^0?IBIYYV:LdCAV/Gc2DeDGC_Y/XJ7@]Z.?A<37]`IPCa~PB+N[6?9' +
    'dUfW4b5)Da6]OR`0ba05_)+;=Cg.<D]gZ3-G+*LM3N[^XDXTV0FULYM*MY+f*+25d+]^L,E`E=W0J((W`HH.?:(dFWcL~7V55~_3BgfCUH<>-PJX' +
    'K2KA40;;C~eRR6-f?WVA-2a`4>L`Wd^ZF(ZJ;OV`eV;cQCUP;H/Kd9c`+/K3M7-c)Cc+:E-GTbg?d1-+AXa?8/47.C*JBbgYZCD9-T:9UHg/c>_f' +
    '?6:B[F~H(1)BU(Z_eA7W=7a6FFc6V4VIP@I,c(00H)72(Kf2DGP0X+Of`>@SAFHTL).c8~8LB[?~V_RYS(^=JMER`7Sg=/U3,(->e[P,(N:cb-PB' +
    'P;]:[QJ=@X6U;3,ba+8FY2G9<*_+?D]<A@]QX182gf]I+>XMe1[85Y9`OXH/<=`KZ:0?;gR1X5HCT72fQIJNE`dbN`Z>,*/8=5YB+8IQ957=F=)<' +
    '3D:c5((_R/f-M/,K4-]BRBf?@93Qb3^5SJaBP^(=;dDDT18~[R`<@He/>1UG`:K5LfCUbM@b5FE*TE3N;PZIF5fGc18F(V=]cB(HIXdKI9/O/*[S' +
    '.1QXUEZ9UWR9]KLNN?TOY_W9N<NB9dS;_IDV8T1Z2)<=~[N=R<DZZV?FM.*BLTHXcf.cNTH4W8=*+0=C;aI9.`Q>)C](1Zc?@GSdKWSDSR)4U>EN' +
    '^[MIV,7EL[gAdgNVeT:>ATIW4GgggUOHZC+`/,`S2027AEL4:U7-[WPW:eBWLA^Q42NHR;5Q@*`,A>CJHY]>@K][Q;O50-a(H[J0f756QB8?.S=H' +
    '~SX^<1H?Q^GT.ZgC3K50/D6^d1]P7J-~b*IO6(0-2f7GV45Bf.N?46*G-+T7?e)HY-^c.Sb9)b4*C3J]ELgae^+d;5=44,FOe?Xe/ga4^;Xa>U(K' +
    'g)-O+C,EPG9B->)MTd]D~cR6*.*Ef+PV3FKG>e25IK.H@PEH:7/>I?FSPMOd7~V?]:];YZE7:73EW^M_J?^aBN[LU;-KG_)(dSg]YJ3DP`:<8:*S' +
    'XV3G0+G;SU(XK7X6-O;@]WcXgETXHMMSN++:0EYX.gES9G;,0/3~T92:/,~A;MU><;.]K.a>;3,QDRY:,cffV6(P<CcgX.;G+MY?O;_+SUS8H_f`' +
    'BQ1=gF,/cWYVCfaK=?<MY=/a16e9Tc]De]=MR+g:2LH,9Q_?SDaOI-HeJY.W2bX;41/0dCS]6/f*fAc_Z1>`BP0AfZN4G9<JBdFFHg`X-8Z7W@/_' +
    '8^)gSQMC^KH_7+C1N,YY?)[AdO>CH(f(5N6M;bGXRb_,R,5MQLa[,U?59`gV3RcGGP-_/AMF<GVH<`~eGC35**I,;1>cGMZJf=~C9?C9U(DS0Wc4' +
    '.:37/^g.H9A_B+M1ZUH_LGE?I<2KHRXQ>g^^,Ce=:VY<44C8;M-Z+@2gE~CV*aFTQ`0B[D]>V@08PHB9BgJL,:(cKBL0e8J`(TX427U?f`dO.N@b' +
    'K@?//L*.J1KdQHN;_>-M2CVZKYHU:7e263cOLR/JP2KSA5W=5LQNdN,KIP;N.6:/`+.Y.+JU:e;J3ZG?=1XE+W)4ZH2^AWb+TGW9`2(0ZJ4gCe_Q' +
    '8UB+3DDAd6f@X=2.aK7XWMAEE-,[HCG?5OWYeO`J1Q@9K@@^D03-aO6^XU+DSL@-->>-;L?=7;SZ/K:`~]O05-WU5=?9(-3egc~CMS;OAbJ,[O3Z' +
    '.~OH~1-;[+b^36e)3W3CgdS5:5JVU1B<@D3YbKSY(]<>0DKT3*=4Jba^YP6IG<>)O3:P23g]C>Y@=ITbaV~Y+ZA/JR?Y>~P4T,<^W*PW^D@a@E14' +
    'M>R*~^?cRdNW??R,H7QQ6L=~P~4N4MZV/g6^0G76)J_K7d)A~_U/)[UTa(J06`?c<?OJ6;~P8P0DcM]YI@]PCHANJ)B3E2V;L(W?G,K~gF?1cEWA' +
    '=H`CL.0KQ^J75X9QT+]5,aBI_Y:S[?aEW6?ZX=U9PN5ffZcM=5[2^P)c?XU9I[TI[gOg)aHDN0P5AL8Q.,1+J*[~_9Kg+/F+VKO:HMX6H/AYL8YM' +
    'R*N;Y`7ZgB3B6D~D4V_4;=~,?e_W^YNG>Y@YTd.~^_g_1(0LKDB[UI7<d_H5=9(XBS+=-U(X-<_[1[N2A2?O:K=9~=NZAA2KIGbe[?;@JESCEJ;G' +
    'a;L-,PK,6/ZI(2*3>50O*H(FQHgJSNOBS,aE<O9-9_,I@]cS8EM.-==d]ZSLNdgf-eLQ.N5<d`:Y=?~d;N[V);K9~FESRfgT_A0Sba.50<^+/@:0' +
    'A;WZ@+UG>6cQ@T+9d[6SZV=c?TgaFOW/H5O:@@KM])Og_UPRc[0`H26PZeSE5JL=YaVQ7YY@=WX].fC4D7U39@J?W-TR-98`@X8;LW2Q+9.gg[^@' +
    'U81XPD=?A?K=UWCe@H^V8+0F*^YP-Cd5fQ*1(2+:YSFfTHET0:?+GZLSU^d,GYT,+>G<Pc2R-D,b*aFT`=?P635_-HW17.-OC1HD9L(a]~,AD:]d' +
    'MC[.1D>~g=b6A?;P[LbJOMePGb0TGQ_3]baJc0UJdDMPNU5_`OS*RFIG9+;7LJf/8?/J,PF^88^DA]Z)PI36V8aZ(d3K);F4L33T5`ND[+>YFSHR' +
    'UCMQ;-]~XK[R4T[+QF/17Pf7+.[N:OBT8G)NX,)B4CgPEde3V3)D3.),db_e?aPc@S8V.U+?5M+0G*:eg;KOC3,3CQ9I-E9`*4P@KM]@8.CX^WKY' +
    'M=U5bU-D7V43b77WSQIVK=0B^)OG4=M9ed.@H_dB.ZR5f8B@<B<f+PB<7DH,Ac[e<Z1HaZ*HC<W~_B<U,4(Q0]1G*e5BT,FQ~@]UM[>XF7TJC0_G' +
    'VB:VSJ9]QeF<,-Q@O5/a[?1GPL]FH:]BQI^<YD`Q2f:YF`5dL;We+g51E2WHKTTKVK@?H:?MBbA,J)V~:^~:E=81dfK?Sc?>Y;TgH_]J-S-9TKFU' +
    'e*]1b3E0MR=)eDWMWbQO5=EB19dE9QP4.1B0)0^)15BcS>G0/.CJ;OZR0+X~H3URb+8Z;e+0/E?>=?2RXQd1g8eH8D9eDUX)e.BURVeT]X;-;1b.' +
    '`Y=MS1DI<(_Y0*6.:D:QgeBAUG<O.9Ve3LR]Y97PTPKX9;3/M0Nd7LM+VO:R(7`>36<dAZ.V]EZS]4*Mg.:U)=2LVWK(E)8@2QXQJ1g+2f,_Z__A' +
    '2U:QPKd~;6K)d;Df~@edKR>A7XIP-dM,.f~cPVW]+4BK,PUNCEPJ[/?[E)^eH]_K~>-V,`AY/@dL,'
})
